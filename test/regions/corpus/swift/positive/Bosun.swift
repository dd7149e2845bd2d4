import Foundation

final class Bosun {
    func post() async {
        guard let sailor = AuthService.shared.currentUser else { return }
        await send(sailor)
    }

    func ask() throws {
        guard let sailor = crew.first else { throw AuthError.nobody }
        call(sailor)
    }

    func isBanned(userID: String) -> Bool {
        list.has(userID)
    }

    func rights() {
        var item = AuthorizationItem(name: word, valueLength: 0, value: nil, flags: 0)
        keep(&item)
    }

    func names() -> [Row] {
        [Row(profile.login), Row(sailor.name)]
    }
}
