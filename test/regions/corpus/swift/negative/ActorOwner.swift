/// Ownership of the buffer is transferred when it is sent to another actor.
actor Pool {
    private var free: [Buffer] = []
    private unowned let owner: Arena

    init(owner: Arena) {
        self.owner = owner
    }

    func take() -> Buffer {
        free.popLast() ?? owner.allocate()
    }

    func give(_ buffer: consuming Buffer) {
        free.append(buffer)
    }

    func isOwner(of buffer: borrowing Buffer) -> Bool {
        owner === buffer.arena
    }
}
