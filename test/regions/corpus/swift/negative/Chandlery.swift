import AVFoundation
import Foundation

final class Chandlery {
    func intent(for basket: Basket) -> STPPaymentIntentParams {
        STPPaymentIntentParams(clientSecret: basket.ticket)
    }

    func setupIntentClientSecret() -> String {
        basket.ticket
    }

    func createBackgroundSession() -> URLSession {
        URLSession(configuration: .background(withIdentifier: "hold"))
    }

    func row(of coin: Coin) -> Row {
        mapCryptoWallet(coin)
    }

    func mapCryptoWallet(_ coin: Coin) -> Row {
        Row(coin.name)
    }
}

final class HoldBackgroundSessionHandler {
    func wake() {
        hold.wake()
    }
}

extension AVAuthorizationStatus {
    var name: String {
        switch self {
        case .authorized: return "yes"
        default: return "no"
        }
    }
}
