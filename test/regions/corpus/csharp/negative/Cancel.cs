namespace Jobs;

public class Worker
{
    public async Task Run(CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            await Task.Delay(1000, token);
        }
    }
}
