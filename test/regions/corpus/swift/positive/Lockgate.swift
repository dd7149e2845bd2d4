import NetworkExtension
import Vapor

final class Lockgate: NEFilterDataProvider {
    override func handleNewFlow(_ flow: NEFilterFlow) -> NEFilterNewFlowVerdict {
        gate.opens(flow) ? .allow() : .drop()
    }
}

struct Moorings {
    func drop(_ mooring: Mooring, by crew: Crew) throws {
        guard mooring.crewId == crew.id else {
            throw Abort(.unauthorized)
        }
        mooring.drop()
    }
}

final class RolesService {
    func first() -> Role {
        rows[0]
    }
}
