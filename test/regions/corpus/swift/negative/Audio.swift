import AVFoundation

func setup() throws {
    let session = AVAudioSession.sharedInstance()
    try session.setCategory(.playback)
}
