import Foundation

struct SymbolTable {
    private var scopes: [[String: Int]] = [[:]]

    mutating func enterScope() { scopes.append([:]) }
    mutating func leaveScope() { _ = scopes.popLast() }

    mutating func declare(_ name: String, slot: Int) {
        scopes[scopes.count - 1][name] = slot
    }

    func resolve(_ name: String) -> Int? {
        for scope in scopes.reversed() {
            if let slot = scope[name] { return slot }
        }
        return nil
    }
}
