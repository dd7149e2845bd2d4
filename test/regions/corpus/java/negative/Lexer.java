package calc;

final class Lexer {
  record Token(Kind kind, String text) {}

  enum Kind { NUMBER, PLUS, EOF }

  private final String src;
  private int at;

  Lexer(String src) {
    this.src = src;
  }

  Token next() {
    if (at >= src.length()) {
      return new Token(Kind.EOF, "");
    }
    char c = src.charAt(at++);
    return c == '+' ? new Token(Kind.PLUS, "+") : new Token(Kind.NUMBER, String.valueOf(c));
  }
}
