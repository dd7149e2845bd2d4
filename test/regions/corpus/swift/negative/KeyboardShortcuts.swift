import UIKit

final class ShortcutResponder: UIResponder {
    override var keyCommands: [UIKeyCommand]? {
        return [
            UIKeyCommand(input: "n", modifierFlags: .command, action: #selector(newDocument)),
            UIKeyCommand(input: "w", modifierFlags: .command, action: #selector(closeDocument)),
        ]
    }

    @objc func newDocument() { print("new") }
    @objc func closeDocument() { print("close") }

    func describe(key: UIKeyCommand) -> String {
        guard let title = key.discoverabilityTitle else { return key.input ?? "" }
        return title
    }
}
