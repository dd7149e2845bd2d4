import Foundation

struct Policy: Identifiable {
    let id: String
    let holder: String
    let begins: Date
    let ends: Date
    let premium: Decimal

    var isRunning: Bool {
        begins <= .now && .now < ends
    }

    var monthly: Decimal {
        premium / 12
    }
}

extension Array where Element == Policy {
    func expiring(within days: Int) -> [Policy] {
        filter { $0.isRunning && $0.ends < .now.addingTimeInterval(Double(days) * 86_400) }
    }
}
