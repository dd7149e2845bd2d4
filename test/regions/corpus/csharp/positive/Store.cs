using System.Security.Cryptography.X509Certificates;

namespace Shop.Net;

public static class Certs
{
    public static X509Certificate2 Find(string thumbprint)
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadOnly);
        return store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, true)[0];
    }
}
