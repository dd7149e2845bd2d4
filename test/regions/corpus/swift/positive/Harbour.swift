import Foundation

enum QuayAccess: Int {
    case anyone, crew, administrator
}

struct Quay {
    var isOwner: Bool {
        deed.mine
    }

    var isCreator: Bool {
        deed.drawnByMe
    }

    var mayMoor: Bool {
        access == .anyone || access == .administrator
    }

    func sift(_ wish: QuayAccess) -> QuayAccess {
        switch wish {
        case .crew, .administrator:
            return wish
        default:
            return .anyone
        }
    }

    func title(_ wish: QuayAccess) -> String {
        switch wish {
        case .anyone: return "Anyone"
        case .administrator: return "Harbour office"
        default: return "Crew"
        }
    }

    func verifyDevice(code: String) async throws -> Answer {
        try await post("/device", code)
    }

    func fetchAuth() async throws -> Answer {
        try await post("/who", name)
    }
}
