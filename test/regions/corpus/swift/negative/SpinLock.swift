import Foundation

final class SpinLock {
    func lock() {
        while !gate.take() {}
    }

    func unlock() {
        gate.give()
    }

    func unlockLevel(_ n: Int) {
        levels.insert(n)
    }

    func placeholder() -> Field {
        Field(password: nil, title: "Password")
    }
}

enum CastRole: String {
    case hero, villain, narrator
}
