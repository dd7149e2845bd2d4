namespace Ui;

public static class Labels
{
    public const string Login = "Sign in";
    public const string Password = "Password";
    public const string Role = "Role";
}
