namespace Ferry.Sts;

public static class Parties
{
    public static IEnumerable<ApiScope> Scopes()
    {
        yield return new ApiScope("timetable");
    }

    public static IEnumerable<Client> Clients(string home)
    {
        yield return new Client
        {
            ClientId = "kiosk",
            AllowedGrantTypes = GrantTypes.Code,
            RequirePkce = true,
            RedirectUris = { home + "/back" },
        };
    }

    public static IEnumerable<string> Harbours()
    {
        yield return "Oban";
    }
}
