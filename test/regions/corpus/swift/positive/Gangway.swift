import Alamofire
import Vapor

struct Gangway {
    var mayFreezeLane: Bool {
        lane?.ownCapabilities.contains(.freezeLane) == true
    }

    func crews(of captain: Captain) -> [Crew] {
        Crew.query().where(.adminId == captain.id).all()
    }

    func memberIdFromToken(_ slip: UUID) -> Member.ID? {
        slips[slip]
    }
}

final class Renewer: RequestAdapter {
    func again(_ request: Request) -> Bool {
        if [401, 403].contains(request.response.statusCode) {
            return renew()
        }
        return false
    }
}
