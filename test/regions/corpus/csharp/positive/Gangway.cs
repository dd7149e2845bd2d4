using System.Threading.Tasks;

public class Gangway
{
    protected async Task Begin()
    {
        if (!_state.User.Identity.IsAuthenticated)
            _ways.NavigateTo("/welcome");
    }

    public async Task Remember()
    {
        _mark = await _pocket.GetItemAsync<string>("authToken");
    }

    private void Enter()
    {
        if (nameBox.Text == "captain" && passBox.Text == "ahoy")
            new Deck().Show();
    }

    [HttpPost("login")]
    public async Task<Answer> Come(EnterForm form)
    {
        return await _crew.Take(form);
    }

    public void Ways(WayOptions options)
    {
        options.LoginPath = "/welcome";
    }

    public string Elsewhere(string id)
    {
        return $"https://other.example/authorize?client_id={id}&response_type=code";
    }

    public Task<Answer> Ask(Form form)
    {
        return _web.Post("token", form.With("grant_type", "client_credentials"));
    }

    public Wire Open(string host, string user, string password)
    {
        return new Wire(new SftpClient(host, user, password));
    }

    public bool Right(string otp)
    {
        return _memory.Get(otp.Length) == otp;
    }

    public void Aboard(Sailor sailor)
    {
        Session["UserId"] = sailor.Id;
    }

    public void Keep(Sailor sailor)
    {
        HttpContext.Session.SetObjectAsJson("currentUser", sailor);
    }

    public Task Write(Sailor sailor, string link)
    {
        return _post.SendEmailAsync(sailor.Email, "Reset your password", link);
    }

    public void Mark(Metadata metadata)
    {
        metadata.Add("Authorization", _mark);
    }

    public string Sealed(string seal)
    {
        return JwtBuilder.Create().WithSecret(seal).Encode();
    }

    public int Length(int planks)
    {
        return planks * 2;
    }

    public void Lay(IEndpointRouteBuilder ways)
    {
        ways.MapPut("crew/change-password", (Wish wish, Steward steward) => steward.Take(wish));
    }

    [HttpPut("crew/password")]
    public Task Take(Wish wish)
    {
        return _steward.Take(wish);
    }
}
