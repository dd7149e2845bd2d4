import GameplayKit

struct Deck {
    private(set) var cards: [Card]
    private let source: GKMersenneTwisterRandomSource

    init(seed: UInt64) {
        source = GKMersenneTwisterRandomSource(seed: seed)
        cards = source.arrayByShufflingObjects(in: Card.all) as! [Card]
    }

    mutating func deal(_ count: Int) -> [Card] {
        defer { cards.removeFirst(count) }
        return Array(cards.prefix(count))
    }

    var signature: Int {
        cards.reduce(0) { $0 &* 31 &+ $1.rank }
    }
}
