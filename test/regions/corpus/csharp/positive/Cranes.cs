using FastEndpoints;
using Microsoft.Extensions.DependencyInjection;

public sealed class LiftCrate : Endpoint<LiftRequest>
{
    public override void Configure()
    {
        Post("/crates/lift");
        Roles("CraneDriver", "Foreman");
    }

    public override Task HandleAsync(LiftRequest request, CancellationToken stop)
    {
        return SendOkAsync(stop);
    }
}

public static class Rules
{
    public static void Words(Options options)
    {
        options.Password.RequiredLength = 14;
        options.Lockout.MaxFailedAccessAttempts = 5;
    }

    public static void Paint(Options options)
    {
        options.Colour.Depth = 3;
    }
}
