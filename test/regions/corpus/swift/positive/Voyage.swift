import Foundation

final class Voyage {
    func door() -> URL? {
        var parts = URLComponents(string: "https://harbour.example/door")
        parts?.queryItems = [URLQueryItem(name: "redirect_uri", value: back), URLQueryItem(name: "scope", value: "all")]
        return parts?.url
    }

    func trade(_ word: String) -> [String: String] {
        ["grant_type": "authorization_code", "code": word]
    }

    func answer(_ url: URL) -> String? {
        URLComponents(string: url.absoluteString)?.queryItems?.first(where: { $0.name == "code" })?.value
    }

    func handleCallback(_ url: URL, config: HarbourOAuthConfig) -> Bool {
        url.host == config.host
    }

    func depart() {
        authService.leave()
    }

    func show() {
        guard let wish = helper.authRequest() else { return }
        view.load(wish)
    }

    func wake() {
        restoreSession()
        sessionManager.renew()
    }

    func resume() {
        if let word = radio.accessToken {
            radio.call(word)
        }
    }

    func closeAccount() async {
        isAuthenticated = false
    }

    func sail() {
        guard crew.permissions.contains(.steer) else { return }
        wheel.turn()
    }

    func channel() -> NWParameters {
        NWParameters(tls: options)
    }

    func page(_ n: Int) -> [URLQueryItem] {
        [URLQueryItem(name: "page", value: "\(n)")]
    }
}

struct DeckPowerLevels: Codable {
    let kick: Int
    let ban: Int
}

extension Voyage {
    func mayWrite(_ pass: Pass) -> Bool {
        pass.scopes.contains("logbook:write")
    }
}
