namespace Jobs;

public class Queue
{
    private readonly Queue<Action> items = new();

    public void Push(Action a) => items.Enqueue(a);
}
