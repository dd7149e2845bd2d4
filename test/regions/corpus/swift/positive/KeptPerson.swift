import Foundation

final class KeptPerson {
    func leave() {
        UserDefaults.standard.removeObject(forKey: "access_token")
    }

    func panel(for user: Person?) -> Panel? {
        if user?.isModerator == true {
            return Panel.expel
        }
        return nil
    }

    func theme() -> String? {
        UserDefaults.standard.string(forKey: "theme")
    }
}
