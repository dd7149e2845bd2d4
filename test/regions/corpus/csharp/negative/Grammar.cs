public sealed class Grammar
{
    private Statement Next()
    {
        return Peek() switch
        {
            Kind.If => Branch(),
            _ => throw new InvalidTokenException($"{At()} Unexpected token {Peek()}"),
        };
    }

    private Token GetToken() => _tokens[_at++];

    private void Expect(Kind kind)
    {
        if (Peek() != kind)
            throw new InvalidTokenException("expected " + kind, _line, _column);
    }
}
