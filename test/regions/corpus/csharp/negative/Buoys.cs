using System.Linq;

public class Buoys
{
    public Buoy Next(string token) => _lexer.Tokens.First(one => one.Token == token).Buoy;

    public bool IsMoored(Buoy buoy) => buoy.Chains.Any(chain => chain.IsLocked);

    public bool HasColour(Buoy buoy, string colour) => buoy.Colours.Contains(colour);

    public Buoy Find(int id, int bayId) => _all.First(one => one.Id == id && one.BayId == bayId);

    public void Flow(River river) => new CodeFlow(river).Run();
}
