import Foundation

struct Grant: Decodable {
    let foundation: String
    let amount: Decimal
    let awarded: Date
}

struct GrantLedger {
    private(set) var grants: [Grant] = []

    var total: Decimal {
        grants.reduce(0) { $0 + $1.amount }
    }

    func largest() -> Grant? {
        grants.max { $0.amount < $1.amount }
    }

    mutating func add(_ grant: Grant) {
        grants.append(grant)
    }
}
