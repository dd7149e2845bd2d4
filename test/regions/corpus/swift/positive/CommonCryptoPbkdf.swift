import CommonCrypto
import Foundation

func stretch(password: String, salt: Data, rounds: UInt32 = 210_000) -> Data? {
    var out = Data(count: 32)
    let status = out.withUnsafeMutableBytes { outBytes in
        salt.withUnsafeBytes { saltBytes in
            CCKeyDerivationPBKDF(
                CCPBKDFAlgorithm(kCCPBKDF2),
                password, password.utf8.count,
                saltBytes.bindMemory(to: UInt8.self).baseAddress, salt.count,
                CCPseudoRandomAlgorithm(kCCPRFHmacAlgSHA256), rounds,
                outBytes.bindMemory(to: UInt8.self).baseAddress, 32)
        }
    }
    return status == kCCSuccess ? out : nil
}

func randomSalt() -> Data {
    var salt = Data(count: 16)
    _ = salt.withUnsafeMutableBytes { SecRandomCopyBytes(kSecRandomDefault, 16, $0.baseAddress!) }
    return salt
}
