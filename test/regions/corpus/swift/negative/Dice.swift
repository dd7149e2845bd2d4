func roll(sides: Int) -> Int {
    Int.random(in: 1...sides)
}
