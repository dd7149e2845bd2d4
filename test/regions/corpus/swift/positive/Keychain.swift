import Foundation
import Security

func savePassword(_ password: String, account: String) -> Bool {
    let item: [String: Any] = [
        kSecClass as String: kSecClassGenericPassword,
        kSecAttrAccount as String: account,
        kSecValueData as String: Data(password.utf8),
    ]
    return SecItemAdd(item as CFDictionary, nil) == errSecSuccess
}
