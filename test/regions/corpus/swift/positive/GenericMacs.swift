import Foundation


struct Stamp {
    func mark(_ parcel: Data) -> Data {
        return Data(HMAC<SHA256>.authenticationCode(for: parcel, using: key))
    }

    func stretch() -> Root {
        HKDF<SHA512>.deriveKey(inputKeyMaterial: root, outputByteCount: 32)
    }

    func roll(_ parcel: Data) -> Data {
        var running = HMAC<SHA384>(key: key)
        running.update(data: parcel)
        return Data(running.finalize())
    }
}
