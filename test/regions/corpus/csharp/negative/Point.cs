namespace Geo;

public readonly struct Point(int x, int y)
{
    public int X { get; } = x;
    public int Y { get; } = y;

    public override int GetHashCode() => HashCode.Combine(X, Y);
}
