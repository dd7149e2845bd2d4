struct Words {
    func recoveryCode() -> String {
        letters.first
    }

    func tokenValue() -> String {
        String((0..<32).map { _ in letters.randomElement()! })
    }

    func joke() -> String {
        jokes.randomElement()!
    }
}
