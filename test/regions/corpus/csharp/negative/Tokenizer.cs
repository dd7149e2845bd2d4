using System.Collections.Generic;
using System.Text;

namespace Expr
{
    public enum TokenKind { Number, Operator, LeftParen, RightParen }

    public readonly record struct Token(TokenKind Kind, string Text);

    public static class Tokenizer
    {
        public static IEnumerable<Token> Tokenize(string source)
        {
            var digits = new StringBuilder();
            foreach (var c in source)
            {
                if (char.IsDigit(c)) { digits.Append(c); continue; }
                if (digits.Length > 0) { yield return new Token(TokenKind.Number, digits.ToString()); digits.Clear(); }
                if (c == '(') yield return new Token(TokenKind.LeftParen, "(");
                else if (c == ')') yield return new Token(TokenKind.RightParen, ")");
                else if (!char.IsWhiteSpace(c)) yield return new Token(TokenKind.Operator, c.ToString());
            }
            if (digits.Length > 0) yield return new Token(TokenKind.Number, digits.ToString());
        }
    }
}
