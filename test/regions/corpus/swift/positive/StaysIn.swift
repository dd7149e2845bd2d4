import Foundation

final class StaysIn {
    var guest: Guest?

    func again() async {
        guest = try? await harbour.auth.session.guest
    }

    func leave() async throws {
        try await harbour.auth.signOut()
    }

    var isUserLoggedIn: Bool {
        UserDefaults.standard.bool(forKey: Slots.isLoggedIn)
    }

    var fontSize: Int {
        UserDefaults.standard.integer(forKey: Slots.fontSize)
    }
}
