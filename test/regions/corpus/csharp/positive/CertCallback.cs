using System.Net.Http;

namespace Shop.Net;

public static class Clients
{
    public static HttpClient Trusting()
    {
        var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        };
        return new HttpClient(handler);
    }
}
