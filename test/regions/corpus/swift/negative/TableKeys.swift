import Foundation

struct Inventory: Codable {
    enum CodingKeys: String, CodingKey {
        case items, capacity
        case lastRole = "last_role"
    }

    var items: [String: Int]
    var capacity: Int
    var lastRole: String

    subscript(key: String) -> Int {
        items[key, default: 0]
    }

    var isFull: Bool {
        items.values.reduce(0, +) >= capacity
    }

    mutating func insert(_ key: String) {
        items[key, default: 0] += 1
    }
}
