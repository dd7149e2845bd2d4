namespace Shop.Web;

public static class Setup
{
    public static void AddCross(IServiceCollection services)
    {
        services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins("https://app.example").AllowCredentials()));
    }
}
