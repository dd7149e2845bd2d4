package game

class Inventory {
    private val keys = mutableSetOf<String>()

    fun hasKey(colour: String) = colour in keys
}
