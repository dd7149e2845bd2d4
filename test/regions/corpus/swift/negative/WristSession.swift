import Foundation
import WatchConnectivity

final class WristSessionManager: NSObject, WCSessionDelegate {
    private let session = WCSession.default

    func startSession() {
        session.delegate = self
        session.activate()
    }

    func session(_ session: WCSession, activationDidCompleteWith state: WCSessionActivationState, error: Error?) {
        print(state.rawValue)
    }

    var validSession: WCSession? {
        session.isReachable ? session : nil
    }
}
