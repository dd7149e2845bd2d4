using System.ServiceModel;

public class PilotService
{
    public void Open(ServiceHost host, BasicHttpBinding binding)
    {
        binding.Security.Mode = BasicHttpSecurityMode.TransportWithMessageCredential;
        host.Credentials.ServiceCertificate.SetCertificate("CN=pilots");
    }

    public void Ask(WSHttpBinding binding, PilotClient client)
    {
        binding.Security.Message.ClientCredentialType = MessageCredentialType.UserName;
        client.ClientCredentials.UserName.UserName = _pilot.Name;
    }

    public void Paint(Chart chart)
    {
        chart.Border.Mode = BorderMode.Thin;
    }
}
