import CoreLocation

final class Places {
    func failed(_ callback: Callback) {
        callback.sendError("Missing permission to read the location")
    }
}
