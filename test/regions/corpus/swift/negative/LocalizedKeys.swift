import Foundation

enum L10n {
    static let signIn = NSLocalizedString("login.title", comment: "Title of the first screen")
    static let password = NSLocalizedString("login.password", comment: "Label of a field")
    static let signOut = NSLocalizedString("logout", comment: "Menu entry")
    static let admins = NSLocalizedString("role.admin.plural", comment: "Heading of a list")

    static var greeting: String {
        String(format: NSLocalizedString("home.greeting", comment: ""), NSUserName())
    }
}
