import Foundation

final class Leaving {
    func go() {
        UserDefaults.standard.set(nil, forKey: "userToken")
        show(Start())
    }

    func away() {
        UserDefaults.standard.removeObject(forKey: Names.tokenKey)
    }

    private func clearCredentials() {
        box.empty()
    }

    func arrived() {
        self.isAuthenticated = true
    }

    func sendToken() -> HTTPHeaders {
        [.authorization(bearerToken: mark)]
    }

    func asked(_ wish: Request) -> Bool {
        guard let mark = wish.headers.bearerAuthorization else { return false }
        return known(mark)
    }

    func asked(_ wish: Wish) -> String? {
        wish.headers[.authorization]
    }

    var accessToken: String? {
        box.first
    }

    func answer() {
        done(.useCredential, URLCredential(user: name, password: word, persistence: .none))
    }
}
