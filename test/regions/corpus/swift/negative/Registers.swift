import UIKit

final class Registers: UIViewController, UITextFieldDelegate {
    func textFieldShouldReturn(_ textField: UITextField) -> Bool {
        if textField == thirdField {
            textField.resignFirstResponder()
        }
        return true
    }

    func supports(_ lens: Lens) -> Bool {
        camera.capabilities.contains(.wideAngle)
    }

    func retry(_ code: Int) -> Bool {
        [408, 429, 503].contains(code)
    }

    func books(by author: Author) -> [Book] {
        shelf.where(.authorId == author.id)
    }

    func node(from token: Token) -> Node {
        Node(token)
    }
}
