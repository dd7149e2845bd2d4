using System.IO;

namespace Ferry.Post;

public static class Letters
{
    public static PgpPublicKey Of(Stream ring)
    {
        foreach (PgpPublicKeyRing one in new PgpPublicKeyRingBundle(PgpUtilities.GetDecoderStream(ring)).GetKeyRings())
            return one.GetPublicKey();
        throw new InvalidDataException("empty");
    }

    public static string Address(string name)
    {
        return name + "@ferry.example";
    }
}
