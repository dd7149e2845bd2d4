namespace Calc;

public record Token(string Kind, string Text);

public sealed class Lexer(string src)
{
    private int at;

    public Token Next()
    {
        if (at >= src.Length) return new Token("eof", "");
        var c = src[at++];
        return char.IsDigit(c) ? new Token("number", c.ToString()) : new Token("op", c.ToString());
    }
}
