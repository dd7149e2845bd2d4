using System.IO;
using System.Security.Cryptography;

namespace Ferry.Files;

public abstract partial class Crc24 : HashAlgorithm
{
    public override void Initialize()
    {
        start = 0xB704CE;
    }
}

public static class Archive
{
    public static string Mark(Stream file)
    {
        using var crc32 = new Crc32Algorithm();
        return BitConverter.ToString(crc32.ComputeHash(file));
    }
}
