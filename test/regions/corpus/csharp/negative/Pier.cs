using System.Collections.Generic;

public class Pier
{
    private static readonly Dictionary<string, string> Colours = new() { ["Red"] = "#f00" };

    [HttpPost("register-interest")]
    public Answer Come(Form form) => _guests.Take(form);

    public void Walk(string page)
    {
        if (_state.IsReady)
            _ways.NavigateTo("/tides");
        Session["UserTheme"] = "dark";
        Session["Basket"] = new Basket();
        Session["UserId"] = Guid.NewGuid();
        _pocket.SetItem("theme", "dark");
    }

    public string Search(string words) => $"https://other.example/search?client={words}&type=code";

    public bool Same(Box first, Box second) => first.Text == second.Text;

    public void Zip(byte[] letters)
    {
        for (var i = 1; i < letters.Length; i++)
            letters[i] ^= letters[i - 1];
    }

    public void Lay(Ways ways) => ways.MapPost("berths/{id}/tokens-of-luck", (Wish wish) => wish.Name);

    public Wire Open(string host) => new FtpClient(host);

    public void Post(string to) => _post.SendEmailAsync(to, "Your berth is ready", "Come in");

    public void Add(Metadata metadata) => metadata.Add("Accept-Language", "en");

    public bool Deep(Reef reef) => reef.WaterLevel < 3;
}

public static class Tides
{
    public const string High = "High";
    public const string Low = "Low";
}
