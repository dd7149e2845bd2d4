package json

class TokenReader(private val text: String) {
    private var at = 0

    fun nextToken(): String? {
        while (at < text.length && text[at].isWhitespace()) at++
        if (at >= text.length) return null
        val start = at++
        while (at < text.length && text[at].isLetterOrDigit()) at++
        return text.substring(start, at)
    }

    fun expect(token: String) {
        val found = nextToken()
        require(found == token) { "expected $token at $at, found $found" }
    }
}
