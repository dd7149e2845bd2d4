using System.Security.Cryptography;

namespace Shop.Crypto;

public sealed class RsaSign
{
    public static byte[] Sign(string pem, byte[] data)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(pem);
        return rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
    }
}
