using Microsoft.EntityFrameworkCore;

public class PilotBoat
{
    public void Board(HttpContext context, Pilot pilot)
    {
        context.User = pilot.ToPrincipal();
    }

    public void Remember(HttpContext context, Pilot pilot)
    {
        context.Items["User"] = pilot;
    }

    public void Renew(Pilot pilot, string words)
    {
        pilot.PasswordHash = _hash.Of(words);
    }

    public void Bar(Pilot pilot)
    {
        pilot.LockoutEnd = _clock.Now.AddHours(1);
    }

    public void Greet(HttpContext context)
    {
        if (context.User is null)
        {
            throw new InvalidOperationException("nobody there");
        }
    }

    public void Tell(HttpContext context)
    {
        context.Response.StatusCode = 403;
    }

    public void Lend(HttpContext context)
    {
        context.Response.Headers.Add("Access-Control-Allow-Origin", "https://port.example");
    }

    public void Show(Panel panel, Pilot pilot)
    {
        panel.Visible = pilot.IsAdmin;
    }

    public void Own(Cargo cargo)
    {
        cargo.TenantId = _currentTenant.Id;
    }

    public void ApplyFilters(ModelBuilder builder, IHarbourTenant tenant)
    {
        foreach (var kind in builder.Model.GetEntityTypes()) kind.SetTableName(kind.Name);
    }

    public object Posts(HttpContext context) => context.User.Claims.Where(c => c.Type == "role").ToList();

    public void Sail(Cargo cargo, Pilot pilot)
    {
        EnsureUserCanSail(cargo, pilot);
    }

    public void Wire(CommandTable table)
    {
        table.Register("sink", CrewRank.Admin, Sink);
    }

    [ServiceFilter(typeof(PilotPermissionFilter))]
    public object Moor()
    {
        return 3;
    }

    [LoginRequired]
    public object Logbook()
    {
        return 4;
    }

    public void Count(Cargo cargo)
    {
        cargo.Total = cargo.Crates.Count;
    }
}
