using Microsoft.AspNetCore.DataProtection;

namespace Shop.Crypto;

public class Links
{
    private readonly IDataProtector protector;

    public Links(IDataProtectionProvider provider)
    {
        protector = provider.CreateProtector("links");
    }

    public string Seal(string url) => protector.Protect(url);
}
