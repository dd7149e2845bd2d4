import SwiftSyntax

enum AccessLevel: String {
    case open, hidden

    init?(token: TokenSyntax) {
        self.init(rawValue: token.text)
    }
}

extension DeclModifierListSyntax {
    func hasAccess(_ level: AccessLevel) -> Bool {
        contains { $0.name.text == level.rawValue }
    }
}
