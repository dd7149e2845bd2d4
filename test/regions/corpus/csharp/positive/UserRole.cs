public enum UserRole
{
    Admin,
    Pilot,
}

public sealed class Buoy
{
    public int Depth { get; init; }
}
