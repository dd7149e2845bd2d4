namespace Net;

public static class Retry
{
    public static TimeSpan Delay(int attempt) =>
        TimeSpan.FromMilliseconds(50 * Math.Pow(2, attempt) + Random.Shared.Next(50));
}
