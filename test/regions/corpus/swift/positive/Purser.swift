import TrustWalletCore

final class Purser {
    func open(words: String) -> Data {
        let purse = HDWallet(mnemonic: words, passphrase: "")
        return purse.getKeyForCoin(coin: .ethereum).data
    }

    func print(of page: Data) -> Data {
        Hash.keccak256(data: page)
    }
}

let pins: [String: Any] = [
    kTSKPublicKeyHashes: ["b2xkIGhhcmJvdXI="]
]
