import Foundation

enum Speaker: String {
    case narrator, hero, villain

    var pitch: Double {
        switch self {
        case .narrator: return 1.0
        case .hero: return 1.2
        case .villain: return 0.8
        }
    }
}

struct Scene {
    let speaker: Speaker
    var loud: Bool { speaker == .villain }
}
