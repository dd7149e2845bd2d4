using System.Security.Cryptography;

namespace Shop.Crypto;

public static class AesSeal
{
    public static byte[] Encrypt(byte[] key, byte[] plain)
    {
        using var gcm = new AesGcm(key, 16);
        var nonce = RandomNumberGenerator.GetBytes(12);
        var cipher = new byte[plain.Length];
        var tag = new byte[16];
        gcm.Encrypt(nonce, plain, cipher, tag);
        return [.. nonce, .. tag, .. cipher];
    }

    public static int Padding(int n) => (16 - n % 16) % 16;
}
