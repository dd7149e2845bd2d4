public static class WharfCaller
{
    public static string UserOf(this HttpContext context)
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

public class WharfForm
{
    private void btnRegister_Click(object sender, EventArgs e)
    {
        _desk.Put(_name);
    }

    private void btnPaint_Click(object sender, EventArgs e)
    {
        _desk.Paint();
    }
}
