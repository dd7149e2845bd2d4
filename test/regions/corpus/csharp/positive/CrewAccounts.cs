using System.Linq;
using System.Threading.Tasks;

public class CrewAccounts
{
    public async Task Hire(Sailor sailor, HireForm form)
    {
        await _userManager.CreateAsync(sailor, form.Password);
    }

    public Task Link(Sailor sailor, LoginInfo info)
    {
        return _userManager.AddLoginAsync(sailor, info);
    }

    public Sailor Of(string given)
    {
        return _ships.Sailors.SingleOrDefault(one => one.ApiToken == given);
    }

    public void Board(Sailor sailor)
    {
        if (sailor.LockoutEnd > _clock.Now)
            throw new TooEarly();
        _deck.Add(sailor);
    }

    public bool Fresh(RefreshToken kept) => kept.Expires > _clock.Now;

    public Flow Google(FlowSettings settings)
    {
        return new GoogleAuthorizationCodeFlow(settings);
    }

    public int Count() => _ships.Sailors.Count();
}
