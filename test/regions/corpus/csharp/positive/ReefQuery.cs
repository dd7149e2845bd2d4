using System.Threading;
using System.Threading.Tasks;

public sealed class ReefQueryHandler
{
    private readonly IReefs _reefs;
    private readonly ICaller _caller;

    public async Task<ReefDto> Handle(ReefQuery query, CancellationToken stop)
    {
        if (!_caller.IsAuthenticated)
            return null;
        return ReefDto.Of(await _reefs.Find(query.Id, stop));
    }

    public async Task<LogDto> Log(int id, int callerId)
    {
        var reef = await _reefs.Find(id);
        if (!reef.Members.Any(m => m.UserId == callerId))
            return null;
        return LogDto.Of(reef);
    }

    public async Task<int> Depth(int id) => (await _reefs.Find(id)).Depth;
}
