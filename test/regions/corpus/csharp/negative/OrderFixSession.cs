using QuickFix;

public class OrderFixSession
{
    public void AddSession(SessionID id, Wire wire)
    {
        _wires.Add(id, wire);
    }

    public SessionID GetSessionIdByKind(WireKind kind)
    {
        foreach (var pair in _wires)
            if (pair.Value.Kind == kind)
                return pair.Key;
        return null;
    }
}
