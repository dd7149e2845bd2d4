package lang

sealed trait Token
case class Word(text: String) extends Token
case class Num(value: Long) extends Token
case object End extends Token

final class TokenStream(tokens: Vector[Token]) {
  private var at = 0

  def peek: Token = tokens.lift(at).getOrElse(End)

  def next(): Token = {
    val token = peek
    at += 1
    token
  }

  def expect(token: Token): Unit =
    if (next() != token) throw new IllegalStateException(s"expected $token")
}
