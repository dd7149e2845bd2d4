public class Shelfmarks
{
    public Node FindByToken(SyntaxToken token)
    {
        return _nodes.At(token.Span);
    }

    public void CheckToken(JsonToken expected)
    {
        if (_reader.Kind != expected) throw new FormatException("wrong kind");
    }

    public void Sign(Board board)
    {
        board.Text = _name;
    }

    public int Id(Row row)
    {
        return row.Number;
    }

    public void Pump(Bank bank)
    {
        bank.Put("front-door-key");
    }
}

public class OtpFuse
{
    public int Burn(int bit)
    {
        return 1 << bit;
    }
}

public class KeyManager : Behaviour
{
    public void Show(int room)
    {
        foreach (var key in _keys) key.SetActive(key.Room == room);
    }
}

public static class ShelfLabels
{
    public static string RequestId(this HttpContext context)
    {
        return context.TraceIdentifier;
    }

    public static string UserAgent(this HttpContext context)
    {
        return context.Request.Headers["User-Agent"];
    }

    public static Token CreateToken(string token, int at)
    {
        return new Token(token, at);
    }
}
