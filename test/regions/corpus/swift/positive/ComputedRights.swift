import Foundation

struct Member {
    let id: UUID
    let role: Role
    let suspended: Bool

    var fullName: String {
        "\(first) \(last)"
    }

    private let first: String
    private let last: String

    var isAdmin: Bool {
        role == .admin && !suspended
    }

    var canModerate: Bool {
        switch role {
        case .admin, .moderator: return !suspended
        default: return false
        }
    }
}
