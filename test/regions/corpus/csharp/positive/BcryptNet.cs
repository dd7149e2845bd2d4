namespace Shop.Auth;

public static class Passwords
{
    public static string Hash(string plain) => BCrypt.Net.BCrypt.HashPassword(plain, 12);

    public static bool Check(string plain, string digest) => BCrypt.Net.BCrypt.Verify(plain, digest);
}
