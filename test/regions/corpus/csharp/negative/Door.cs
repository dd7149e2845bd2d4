namespace Game;

public class Door
{
    public string KeyColour { get; init; } = "red";

    public bool Open(Inventory bag) => bag.Contains("key-" + KeyColour);
}
