package game.anim

data class KeyFrame(val at: Float, val value: Float)

class Track(private val keys: List<KeyFrame>) {
    fun sample(time: Float): Float {
        val next = keys.indexOfFirst { it.at >= time }
        if (next <= 0) return keys.first().value
        val a = keys[next - 1]
        val b = keys[next]
        return a.value + (b.value - a.value) * (time - a.at) / (b.at - a.at)
    }

    fun randomKey(): KeyFrame = keys.random()
}
