import Foundation

enum Strings {
    static let login = NSLocalizedString("login.title", comment: "Title of the first screen")
    static let password = NSLocalizedString("login.password", comment: "Placeholder")
    static let role = NSLocalizedString("profile.role", comment: "Job of the person")

    static func count(_ n: Int) -> String {
        return String.localizedStringWithFormat(NSLocalizedString("items", comment: ""), n)
    }
}
