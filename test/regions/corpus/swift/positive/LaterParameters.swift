import Foundation

final class Ferryman {
    func board(deck: Int, passenger: Passenger, password: String) {
        deck.show()
    }

    func signUp(deck: Int, password: String) async throws {
        try await harbour.send(deck, password)
    }

    func logout() {
        harbour.leave()
    }

    func canSail(_ boat: Boat, user: Person) -> Bool {
        boat.free && user.grown
    }
}
