import MapKit

final class PinBoard {
    var pinCount: Int {
        board.count
    }

    func setPin(_ place: Place, color: UIColor) {
        board.add(place)
    }

    func unpin(_ message: Message) {
        pinned.remove(message)
    }

    func registerPushToken(_ mark: Data) {
        UserDefaults.standard.set(mark, forKey: "deviceToken")
    }

    func keepSize() {
        UserDefaults.standard.set(14, forKey: Keys.tokenCount)
    }
}
