import AVFoundation

enum Capability: String {
    case editing = "zoom"
    case torch
    case stereo
}

final class Rig {
    func supports(_ capability: Capability) -> Bool {
        list.contains(capability)
    }

    func canMerge(_ clip: Clip) -> Bool {
        clips.contains(clip)
    }
}
