using Microsoft.AspNetCore.Identity;

public static class RoleSeed
{
    public static async Task Run(RoleManager<IdentityRole> roles)
    {
        foreach (var name in new[] { "Admin", "Clerk" })
            if (!await roles.RoleExistsAsync(name)) await roles.CreateAsync(new IdentityRole(name));
    }
}

public class ShelfAppService : ApplicationService
{
    public ShelfAppService()
    {
        GetPolicyName = ShelfPermissions.Shelves.Default;
        CreatePolicyName = ShelfPermissions.Shelves.Create;
    }
}

public partial class MainWindow : Form
{
    private void OnLoad()
    {
        if (usuarioActual.IdRol == 2)
        {
            menuUsers.Visible = false;
        }
    }

    private void OnResize()
    {
        grid.Width = Width - 20;
    }
}
