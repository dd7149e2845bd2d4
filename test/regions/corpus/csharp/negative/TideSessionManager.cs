using System.Collections.Concurrent;
using System.Threading.Tasks;
using DotNetty.Transport.Channels;

namespace Harbour.Wire;

public class TideSessionManager
{
    private readonly ConcurrentDictionary<IChannelId, IWire> _wires = new();

    public bool TryGetSession(IChannelId id, out IWire wire) => _wires.TryGetValue(id, out wire);

    public bool TryRegisterSession(IChannelId id, IWire wire) => _wires.TryAdd(id, wire);

    public async Task EndSession(IChannelId id)
    {
        if (_wires.TryRemove(id, out var wire))
            await wire.DisposeAsync();
    }
}
