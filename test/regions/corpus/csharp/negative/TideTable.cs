public class TideTable
{
    public string CurrentName { get; set; } = "spring";

    public object Model(byte[] weights)
    {
        var options = new SessionOptions { Threads = 3 };
        return new Inference(weights, options);
    }

    public int Cell(Place place)
    {
        return ComputeHash(place);
    }

    private int ComputeHash(Place place)
    {
        return place.X * 73 + place.Y;
    }

    public async Task Send(Tide tide)
    {
        await _web.PostAsJsonAsync("api/tides/new", tide);
        await _line.ConnectAsync(_host, 4000);
    }

    public void Rules()
    {
        RuleFor(t => t.Height).GreaterThan(0);
    }

    public object Of(int number, Place place)
    {
        if (place.Id == number) return null;
        return Ask("SELECT height FROM tides WHERE place = @number");
    }

    public bool IsHigh(Tide tide, int metres)
    {
        if (_listed.Contains(tide.Name)) return false;
        return tide.Height > metres;
    }
}
