import UIKit

final class Gangway {
    func open(_ gate: Gate) throws {
        guard let caller = gate.caller, caller.isAdmin else { throw GateError.closed }
        gate.lift()
    }

    func badge(for user: Person) -> String {
        user.isModerator ? "gold" : "grey"
    }

    func resume(_ gate: Gate) {
        guard case .signedIn = gate.phase else { return }
        gate.lift()
    }

    func colour(of gate: Gate) -> String {
        gate.isOpen ? "green" : "red"
    }

    func stay(_ gate: Gate) {
        if case .authenticated(let caller) = gate.phase {
            gate.greet(caller)
        }
    }
}
