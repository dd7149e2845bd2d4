import SwiftUI

struct RoleTitles {
    func title(_ wish: Rank) -> String {
        switch wish {
        case .guest: return "Guest"
        case .admin: return "Harbour office"
        }
    }

    func colour(_ wish: Rank) -> Color {
        switch wish {
        case .guest: Color.gray
        case .admin: Color.red
        }
    }

    var currentToken: Token {
        tokens[at]
    }
}
