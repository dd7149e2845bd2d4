import Foundation

final class Porter: NSObject, NSXPCListenerDelegate {
    func listener(_ listener: NSXPCListener, shouldAcceptNewConnection connection: NSXPCConnection) -> Bool {
        connection.exportedObject = self
        connection.resume()
        return true
    }

    func own() throws -> SecStaticCode? {
        var code: SecCode?
        guard SecCodeCopySelf([], &code) == errSecSuccess else { return nil }
        return nil
    }

    func demand(_ connection: NSXPCConnection) {
        connection.setCodeSigningRequirement("anchor apple generic")
    }

    func reuse(_ kept: Porter, _ wish: Wish) -> Porter? {
        guard wish.clientRequirement == kept.clientRequirement else { return nil }
        return kept
    }

    func begin(_ listener: NSXPCListener) {
        listener.delegate = self
        listener.resume()
    }
}
