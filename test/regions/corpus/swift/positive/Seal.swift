import CryptoKit
import Foundation

struct Box {
    let key: SymmetricKey

    func seal(_ plain: Data) throws -> Data? {
        try AES.GCM.seal(plain, using: key).combined
    }
}
