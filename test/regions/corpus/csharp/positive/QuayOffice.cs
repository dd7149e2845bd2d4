public class QuayOffice
{
    [FunctionName("tide")]
    public object Tide([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request)
    {
        return _tides.Now;
    }

    public void Listen(HttpContext context)
    {
        var words = context.Request.Query["access_token"];
        _radio.Tune(words);
    }

    public async Task Enter(Sailor sailor)
    {
        await _web.PostAsJsonAsync("api/quay/login", sailor);
    }

    public void Enlist(Sailor sailor)
    {
        _crew.AddUser(sailor.Name, sailor.Password);
    }

    public void Rules()
    {
        RuleFor(s => s.Password).MinimumLength(14);
    }

    public object Find(string words)
    {
        return Ask("SELECT name FROM sailors WHERE entry_token = @words");
    }

    public async Task Speak(string room, string who)
    {
        if (!await _rooms.IsMemberAsync(room, who)) throw new HubException("not aboard");
    }

    public object Lend(Blob blob)
    {
        return blob.GenerateSasUri(_clock.Soon);
    }

    public void Greet(Sailor sailor)
    {
        if (_log.IsBanned(sailor.Address))
        {
            sailor.Disconnect("not here");
        }
    }

    public object Bill(int number, Customer customer)
    {
        var bill = _bills.Of(number);
        if (bill == null || customer.Id != bill.CustomerId)
        {
            return NotFound();
        }
        return bill;
    }

    public bool MayLift(ClaimsPrincipal sailor, int crane)
    {
        return _table.Row(sailor, crane) > 0;
    }

    public async Task Post(Letter letter)
    {
        await _post.ConnectAsync(_host, 587, SecureSocketOptions.StartTls);
    }

    public void Wire(FtpLine line)
    {
        line.EnableSsl = true;
    }

    public object InPort(int port)
    {
        using var _ = _currentTenant.Change(port);
        return _ships.All();
    }

    public bool Known(string name, string words)
    {
        return ValidateLogin(name, words);
    }

    public int Count(Ship ship)
    {
        return ship.Crates.Count;
    }
}
