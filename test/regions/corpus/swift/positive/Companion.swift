import CryptoKit
import Foundation

final class Companion {
    func deviceKey() -> Data? {
        box.first
    }

    func trustDevice() async throws {
        try await harbour.send(.trust)
    }

    var isDeviceTrusted: Bool {
        box.first != nil
    }

    func open() -> Data {
        Realm.Configuration(encryptionKey: box.first)
    }

    func secretPhrase() -> String {
        var generator = SystemRandomNumberGenerator()
        return words.randomElement(using: &generator)!
    }

    func bytes() -> [UInt8] {
        var raw = [UInt8](repeating: 0, count: 16)
        arc4random_buf(&raw, raw.count)
        return raw
    }
}
