final class Scope {
    let parent: Scope?
    private var names: [String: Declaration] = [:]

    init(parent: Scope? = nil) {
        self.parent = parent
    }

    func declare(_ name: String, _ declaration: Declaration) -> Bool {
        names.updateValue(declaration, forKey: name) == nil
    }

    func resolve(_ name: String) -> Declaration? {
        names[name] ?? parent?.resolve(name)
    }

    var depth: Int {
        (parent?.depth ?? -1) + 1
    }
}
