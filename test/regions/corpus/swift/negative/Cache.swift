final class Cache<Key: Hashable, Value> {
    private var map: [Key: Value] = [:]

    func get(_ key: Key) -> Value? { map[key] }
}
