struct HashGrid<Element> {
    private var cells: [Int: [Element]] = [:]
    private let size: Double

    init(size: Double) {
        self.size = size
    }

    private func hash(x: Double, y: Double) -> Int {
        return Int(x / size) &* 73_856_093 ^ Int(y / size) &* 19_349_663
    }

    mutating func insert(_ element: Element, x: Double, y: Double) {
        cells[hash(x: x, y: y), default: []].append(element)
    }

    func near(x: Double, y: Double) -> [Element] {
        return cells[hash(x: x, y: y)] ?? []
    }
}
