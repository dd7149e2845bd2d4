import Security

struct RecoveryKey {
    let word: String
    let seal: Data
}

func fill(_ raw: inout [UInt8]) {
    _ = SecRandomCopyBytes(kSecRandomDefault, raw.count, &raw)
}
