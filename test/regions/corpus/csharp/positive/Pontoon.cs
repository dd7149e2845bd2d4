public class Pontoon
{
    public bool IsOwnedBy(string userId) => _holder == userId;

    public int Length() => _planks * 2;
}
