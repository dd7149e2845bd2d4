using System.Security.Cryptography;
using System.Text;

namespace Shop.Crypto;

public static class Hashing
{
    public static string Sha(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static byte[] Tag(byte[] key, byte[] body)
    {
        using var mac = new HMACSHA256(key);
        return mac.ComputeHash(body);
    }

    public static byte[] HashPassword(string password, byte[] salt)
    {
        return Rfc2898DeriveBytes.Pbkdf2(password, salt, 600_000, HashAlgorithmName.SHA256, 32);
    }
}
