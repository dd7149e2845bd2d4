import AVFoundation

final class PlayerSession {
    private let engine = AVAudioEngine()
    private let player = AVAudioPlayerNode()

    func activate() throws {
        let session = AVAudioSession.sharedInstance()
        try session.setCategory(.playback, mode: .spokenAudio, policy: .longFormAudio)
        try session.setActive(true)
        engine.attach(player)
        engine.connect(player, to: engine.mainMixerNode, format: nil)
        try engine.start()
    }

    var isActive: Bool {
        engine.isRunning
    }

    func interrupt(_ note: Notification) {
        player.pause()
    }
}
