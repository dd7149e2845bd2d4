import SwiftUI

struct BerthPage: View {
    var body: some View {
        if berth.posterId == crew.currentUserId {
            Button("Delete") { drop() }
        }
    }

    var isMine: Bool {
        berth.creatorId == myUserId
    }

    func settle() {
        editButton.isHidden = berth.uid != harbour.currentUser?.uid
    }
}

enum Rank: Int {
    case Admin, Sailor

    func deck() -> Deck {
        switch self {
        case .Admin:
            return BridgeDeck.open()
        case .Sailor:
            return LowerDeck.open()
        }
    }
}
