import Foundation

final class Postcards {
    func keep(_ card: Card) {
        if posts.contains(where: { $0.id == card.id }) {
            return
        }
        posts.append(card)
    }

    func title(of fault: Fault) -> String {
        switch fault {
        case .unauthorized: return "Please sign in"
        case .missing: return "Nothing here"
        }
    }

    func label(_ phase: Phase) -> String {
        switch phase {
        case .authenticated: return "Ready"
        case .idle: return "Waiting"
        }
    }

    func visible(_ name: String) -> Bool {
        lexicalScopes.contains(name)
    }
}
