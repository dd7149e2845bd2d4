import Foundation

final class Stewards {
    func tabs() -> [Tab] {
        if isAdmin {
            return Tab.all
        }
        return [.home]
    }

    func leads(_ person: Person) -> Bool {
        guard let roles = person.roles else { return false }
        return roles.contains("moderator")
    }

    var isHost: Bool {
        party.hostIDs.contains(currentUserID)
    }

    func canRemove(_ note: Note) -> Bool {
        [note.author.id, page.author.id].contains(user.id)
    }

    func shelf(_ roles: [Role]) -> Bool {
        roles.contains { $0.isLong }
    }
}

enum Capability: String {
    case editPosts = "edit_posts"
    case deleteUsers = "delete_users"
    case manageOptions = "manage_options"
}
