namespace Caching;

public class LruCache<TKey, TValue> where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> map = new();

    public bool TryGet(TKey key, out TValue? value) => map.TryGetValue(key, out value);

    public void Put(TKey key, TValue value) => map[key] = value;
}
