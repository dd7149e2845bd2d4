import Foundation

final class TrustMeter {
    func trustLevel(of source: Source) -> Int {
        source.stars
    }

    func dataKey(for row: Int) -> String {
        "row-\(row)"
    }

    func shuffle() -> [Card] {
        var generator = SystemRandomNumberGenerator()
        return cards.shuffled(using: &generator)
    }
}
