public sealed class OwnBerths
{
    private readonly Harbour _harbour;
    private readonly ICurrentUser _currentUser;

    public IQueryable<Berth> Mine() => _harbour.Berths.Where(b => b.OwnerId == _currentUser.Id);

    public bool Can(User user, Berth berth) => berth.OwnerId == user.Id;

    public IQueryable<Berth> Free(int metres) => _harbour.Berths.Where(b => b.Length >= metres);
}
