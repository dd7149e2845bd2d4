import Foundation
import LocalAuthentication

final class Strongroom {
    func relock() {
        shut = true
    }

    func mount() async throws {
        try await shelf.mount(box, passphrase: word)
    }

    func unpack(_ box: URL, password: String?) throws {
        try chest.open(box, word: password)
    }

    func begin(_ req: Request) -> String {
        req.session.data["oauth_state"] = mark
        return page
    }

    func door() -> URL? {
        URL(string: "https://harbour.example/oauth/authorize")
    }

    func enter() async {
        await authUtil.enter()
    }

    func sweep(_ req: Request) -> String {
        req.session.data["colour"] = "green"
        return page
    }

    func page(_ n: Int) -> URL? {
        URL(string: "https://harbour.example/authors/\(n)")
    }
}

enum QuayRole: String {
    case sailor, harbourAdministrator
}
