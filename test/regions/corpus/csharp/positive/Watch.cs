using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public class Watch
{
    private static readonly Dictionary<string, string[]> RolePermissions = new() { ["Admin"] = new[] { "*" }, ["Cook"] = new[] { "galley" } };

    public void Kick(Player player)
    {
        if (player.PermissionGroup < PermissionGroup.Moderator)
            return;
        _deck.Remove(player);
    }

    public IQueryable<Log> Logs()
    {
        return _logs.Where(log => log.OrganizationId == _tenantContext.OrganizationId);
    }

    public async Task Rename(Ship ship)
    {
        await AuthorizationService.CheckAsync(ShipRights.Rename);
        _ships.Rename(ship);
    }

    public int Planks(int metres)
    {
        return metres * 3;
    }
}

public static class Roles
{
    public const string Admin = "Admin";
    public const string Cook = "Cook";
}

public static class Knots
{
    public const string Bowline = "Bowline";
    public const string Hitch = "Hitch";

    public static void Scramble(byte[] letters, byte[] key)
    {
        for (var i = 0; i < letters.Length; i++)
            letters[i] ^= key[i % key.Length];
    }
}
