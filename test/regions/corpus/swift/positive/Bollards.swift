import Foundation

final class Bollards {
    func board() async throws -> Pass {
        try await Auth0.webAuth().scope("openid").start()
    }

    func pass() async throws -> Pass {
        try await credentialsManager.credentials()
    }

    func seal(_ page: Data) throws -> Data {
        try privateKey.sign(page)
    }

    func settle(_ lines: URLSessionConfiguration) {
        lines.tlsMinimumSupportedProtocolVersion = .TLSv12
    }

    func call(_ boat: Peer) -> MCSession {
        MCSession(peer: boat, securityIdentity: nil, encryptionPreference: .required)
    }

    func open(_ log: Log) throws {
        try log.run("PRAGMA key = '1'")
    }

    func chest() -> Chest {
        Valet.valet(with: .harbour, accessibility: .whenUnlocked)
    }

    func name(on slip: String) throws -> String {
        try decode(jwt: slip).subject
    }

    func hoist() throws {
        try SMAppService.daemon(plistName: "hoist").register()
    }

    func lend(_ log: Share) {
        log.publicPermission = .readOnly
    }

    func slip() {
        store.removeObject(forKey: "__token__")
    }
}
