import Crypto
import Vapor

struct WebhookController {
    func isGenuine(_ body: Data, header: String, secret: String) -> Bool {
        let key = SymmetricKey(data: Data(secret.utf8))
        guard let given = Data(hexString: header) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(given, authenticating: body, using: key)
    }

    func label(_ count: Int) -> String {
        return count == 1 ? "one event" : "\(count) events"
    }
}
