public sealed class OwnCrates
{
    private readonly ICaller _currentUser;
    private readonly Store _store;

    public Crate Open(int id)
    {
        var crate = _store.Find(id);
        if (crate.UserId != _currentUser.UserId)
            throw new InvalidOperationException("no such crate");
        return crate;
    }

    public int Count() => _store.Crates.Count;
}
