using Microsoft.AspNetCore.Builder;

public static class HarbourSecrets
{
    public static HarbourOptions Read(IConfiguration configuration)
    {
        var options = new HarbourOptions();
        options.Seal = configuration["Jwt:Key"];
        return options;
    }

    public static string Sign()
    {
        var sealing = Environment.GetEnvironmentVariable("HARBOUR_TOKEN_SECRET");
        return sealing;
    }

    public static string Place(IConfiguration configuration)
    {
        var place = configuration["Harbour:Place"];
        return place;
    }

    public static void Crumbs(CookiePolicyOptions crumbs)
    {
        crumbs.MinimumSameSitePolicy = SameSiteMode.Strict;
    }
}
