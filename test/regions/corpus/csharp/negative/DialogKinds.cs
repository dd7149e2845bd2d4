public enum EncryptionBadgeColor
{
    Green,
    Grey,
}

public sealed class Equality
{
    public string Label { get; init; } = "";

    public bool Same(Equality other) => Label == other.Label;
}
