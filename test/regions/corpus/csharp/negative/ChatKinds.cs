public enum SpeakerKind
{
    System,
    Person,
    Machine,
}

public sealed class Bubble
{
    public SpeakerKind Kind { get; init; }
    public int Level { get; init; }

    public bool Left => Kind == SpeakerKind.Machine;

    public string Color()
    {
        switch (Kind)
        {
            case SpeakerKind.Person: return "blue";
            default: return "grey";
        }
    }
}
