import Foundation

final class Lanterns {
    func fetchOAuthToken() async throws -> Word {
        try await ask("/word")
    }

    func renewOAuth2Session() {
        box.renew()
    }

    func enable2FA() {
        box.secondLock = true
    }

    func light() {
        box.lit = true
    }
}
