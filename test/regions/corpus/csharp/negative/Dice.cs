namespace Game;

public class Dice
{
    private readonly Random random = new(7);

    public int Roll(int sides) => random.Next(1, sides + 1);
}
