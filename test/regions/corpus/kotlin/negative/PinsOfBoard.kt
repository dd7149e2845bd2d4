package board.pins

class Board {
    fun pinMode(number: Int, mode: Mode) {
        modes[number] = mode
    }

    fun xorBits(left: Int, right: Int): Int {
        return left xor right
    }

    fun sendOrderEmail(address: String) {
        post.to(address, "your order is on its way")
    }
}
