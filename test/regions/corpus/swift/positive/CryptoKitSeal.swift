import CryptoKit
import Foundation

struct Box {
    let key: SymmetricKey

    func seal(_ plain: Data) throws -> Data {
        try AES.GCM.seal(plain, using: key).combined!
    }

    func open(_ sealed: Data) throws -> Data {
        try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: key)
    }

    static func agree(mine: Curve25519.KeyAgreement.PrivateKey, theirs: Curve25519.KeyAgreement.PublicKey) throws -> SymmetricKey {
        try mine.sharedSecretFromKeyAgreement(with: theirs)
            .hkdfDerivedSymmetricKey(using: SHA256.self, salt: Data(), sharedInfo: Data("box".utf8), outputByteCount: 32)
    }

    var description: String { "box" }
}
