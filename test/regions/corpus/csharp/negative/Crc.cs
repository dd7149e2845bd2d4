using System.IO.Hashing;

namespace Frames;

public static class Crc
{
    public static uint Of(byte[] payload) => Crc32.HashToUInt32(payload);
}
