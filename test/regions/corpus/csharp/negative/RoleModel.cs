namespace Theatre;

public record Casting(string Actor, string Role);

public class Play
{
    public List<Casting> Cast { get; } = [];

    public IEnumerable<string> RolesOf(string actor) => Cast.Where(c => c.Actor == actor).Select(c => c.Role);
}
