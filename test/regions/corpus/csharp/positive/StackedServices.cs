using ServiceStack;

public class HarbourServices : Service
{
    public object Any(Tides ask) => new TidesAnswer { Height = 3 };

    [Authenticate]
    public object Any(MyBerth ask)
    {
        return new BerthAnswer { Number = 12 };
    }

    [RequiredRole("Pilot")]
    public object Any(MoveShip ask)
    {
        return new MoveAnswer { Done = true };
    }

    [ReadPermission("Harbour:Log")]
    public object Any(ReadLog ask)
    {
        return new LogAnswer();
    }

    [RequireUserPermission(Right.Anchor)]
    public object Any(DropAnchor ask)
    {
        return new AnchorAnswer();
    }

    [HarbourAuthorize("crew")]
    public object Any(CrewList ask)
    {
        return new CrewAnswer();
    }
}
