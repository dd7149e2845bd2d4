using System.Threading.Tasks;

public sealed class Ledger
{
    private readonly IAuthz _authz;

    public async Task<Page> Read(Sailor sailor, int page)
    {
        if (!await _authz.AllowedAsync(sailor, "ledger:read"))
            return Page.Empty;
        return await _pages.Get(page);
    }

    public bool Withdrawn(string jti) => _withdrawn.Contains(jti);

    public int Count(int page) => _pages.Count(page);
}
