namespace Harbour;

public static class CloudKeys
{
    public static BlobClient Charts(Uri where)
    {
        return new BlobClient(where, new DefaultAzureCredential());
    }

    public static SftpClient Files(string host, string keyFile)
    {
        var way = new PrivateKeyAuthenticationMethod("harbour", new PrivateKeyFile(keyFile));
        return new SftpClient(new ConnectionInfo(host, "harbour", way));
    }

    public static string Name(Uri where) => where.Segments[^1];
}
