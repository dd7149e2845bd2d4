using Nancy;
using Nancy.Security;

public class DocksModule : NancyModule
{
    public DocksModule() : base("/docks")
    {
        Get("/", _ => View["docks"]);
        Get("/log", _ =>
        {
            this.RequiresClaims(c => c.Type == "harbour-master");
            return View["log"];
        });
    }
}

public class YardModule : NancyModule
{
    public YardModule()
    {
        this.RequiresMSOwinAuthentication();
    }
}

public class TidesModule : NancyModule
{
    public TidesModule()
    {
        Get("/tides", _ => View["tides"]);
    }
}
