public sealed class Mooring
{
    public string Owner { get; init; } = "";
    public int UserId { get; init; }
    public string Password { get; init; } = "";

    public bool Equals(Mooring other)
    {
        if (other is null) return false;
        if (Owner != other.Owner) return false;
        return UserId == other.UserId && Password == other.Password;
    }
}
