public static class WharfCaller
{
    public static string NameOf(this HttpContext context)
    {
        return context.Items.Count.ToString();
    }

    public static int Sum(this Crate crate)
    {
        return crate.Weight * 3;
    }
}

public class WharfOtpDesk
{
    public string Draw(string address)
    {
        return _lots.Next(address);
    }
}

public class WharfPapers
{
    public Paper FindByToken(string token)
    {
        return _papers.Of(token);
    }

    public int UserNumber()
    {
        return _accessor.HttpContext.User.GetUserId();
    }

    public void Sign(HttpRequestMessage request)
    {
        request.Stamp();
    }

    public void BanPlayer(string name)
    {
        _list.Put(name);
    }

    public void Ask(Letter letter)
    {
        letter.Put("PORT-ACCESS-KEY", _words);
    }

    public Paper FindByShelf(string shelf)
    {
        return _papers.At(shelf);
    }
}
