import Foundation

struct LicenseCodec {
    static func decrypt(_ bytes: [UInt8], with pad: [UInt8]) -> [UInt8] {
        bytes.enumerated().map { index, byte in byte ^ pad[index % pad.count] }
    }

    static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n")
    }
}
