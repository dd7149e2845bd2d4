import Foundation

final class Desk {
    private var tabs: [Tab] = []

    func arrange(for user: User) {
        if user.role == .admin {
            tabs.append(.ledger)
        }
        tabs.append(.home)
    }

    func reset() {
        tabs.removeAll()
    }
}

enum Role: String {
    case admin, editor, viewer

    var permissions: Set<Permission> {
        switch self {
        case .admin: return [.read, .write]
        default: return [.read]
        }
    }
}
