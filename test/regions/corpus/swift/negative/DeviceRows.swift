import SwiftUI

struct DeviceRows: View {
    func rows() -> [Row] {
        if missingPermissions.contains(.microphone) {
            return [.microphone]
        }
        return list.first(where: { $0.name == "code" }).map { [$0] } ?? []
    }

    func query(_ n: Int) -> [URLQueryItem] {
        [URLQueryItem(name: "page", value: "\(n)"), URLQueryItem(name: "state", value: "open")]
    }

    func handleCallback(_ url: URL, config: PageConfig) -> Bool {
        url.host == config.host
    }

    func cancel(_ cancelToken: Int) {
        if cancelToken > 0 {
            captureSession.stop()
        }
    }
}
