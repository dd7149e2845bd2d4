namespace Gym;

public class TrainingSession
{
    public List<TimeSpan> Laps { get; } = new();

    public TimeSpan Best() => Laps.Min();
}
