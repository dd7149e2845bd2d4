import WebKit

final class Cloakroom {
    private var accessToken: String?

    func clearSession() {
        accessToken = nil
        HTTPCookieStorage.shared.removeCookies(since: .distantPast)
    }

    func clearShelf() {
        shelf = nil
    }
}
