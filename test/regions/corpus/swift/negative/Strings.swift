enum Strings {
    static let login = "Sign in"
    static let password = "Password"
}
