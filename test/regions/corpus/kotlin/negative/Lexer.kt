package calc

data class Token(val kind: String, val text: String)

class Lexer(private val src: String) {
    private var at = 0

    fun next(): Token {
        if (at >= src.length) return Token("eof", "")
        val c = src[at++]
        return if (c.isDigit()) Token("number", "$c") else Token("op", "$c")
    }
}
