package game

enum class Kind { HUMAN, MACHINE }

class Player(val kind: Kind, val level: Int) {
    fun turns(): Int = when (kind) {
        Kind.HUMAN -> 1
        Kind.MACHINE -> 2
    }

    fun strong() = level >= 10 && kind == Kind.HUMAN

    fun check(owner: Any?) {
        check(owner === this) { "not locked by this owner" }
    }
}
