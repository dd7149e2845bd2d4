using System.Security.Cryptography;
using System.Text;

namespace Shop.Members;

public class LegacyMembership
{
    private readonly IMemberTable _table;

    public LegacyMembership(IMemberTable table) => _table = table;

    public bool Matches(string name, string password)
    {
        using var sha = SHA256.Create();
        var row = _table.Find(name);
        var sum = sha.ComputeHash(Encoding.UTF8.GetBytes(row.Salt + password));
        return CryptographicOperations.FixedTimeEquals(sum, row.Hash);
    }

    public int Count() => _table.Count;
}
