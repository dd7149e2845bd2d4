package calc

final case class Token(kind: String, text: String)

class Lexer(src: String) {
  private var at = 0

  def next(): Token =
    if (at >= src.length) Token("eof", "")
    else {
      at += 1
      Token("char", src.charAt(at - 1).toString)
    }
}
