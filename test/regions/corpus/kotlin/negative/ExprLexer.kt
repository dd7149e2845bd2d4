package com.acme.expr

enum class TokenType { NUMBER, PLUS, TIMES, OPEN, CLOSE, END }

data class Token(val type: TokenType, val text: String)

class ExprLexer(private val source: String) {
    private var position = 0

    fun next(): Token {
        while (position < source.length && source[position].isWhitespace()) position++
        if (position == source.length) return Token(TokenType.END, "")
        val c = source[position]
        if (c.isDigit()) {
            val start = position
            while (position < source.length && source[position].isDigit()) position++
            return Token(TokenType.NUMBER, source.substring(start, position))
        }
        position++
        return when (c) {
            '+' -> Token(TokenType.PLUS, "+")
            '*' -> Token(TokenType.TIMES, "*")
            '(' -> Token(TokenType.OPEN, "(")
            ')' -> Token(TokenType.CLOSE, ")")
            else -> error("unexpected '$c' at ${position - 1}")
        }
    }
}
