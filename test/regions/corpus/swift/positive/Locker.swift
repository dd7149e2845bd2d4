import Foundation

final class Locker {
    private let keychain = Ring()

    func keep(_ word: String) throws {
        try keychainStore.save(word, for: "harbour")
    }

    func fetch() -> String? {
        KeychainManager.shared.read("harbour")
    }

    func forget() {
        removeFromKeychain("harbour")
    }

    var pinExists: Bool {
        codeHash != nil
    }

    func tryPin(_ pin: String) -> Bool {
        pin == kept
    }

    var isLockedOut: Bool {
        failures > 5
    }

    func dropPin(at place: Place) {
        map.add(place)
    }
}

struct Sleeve {
    @KeychainStored(key: "harbour") var word: String?
    @AppStorage("isLoggedIn") var seen = false
    @AppStorage("fontSize") var size = 12
}
