using System.Linq;
using System.Threading.Tasks;

public class CrewRights
{
    public Task<Log> Find(int id, int sailorId) =>
        _logs.FirstOrDefaultAsync(log => log.Id == id && log.OwnerId == sailorId);

    public bool MayWrite(Sailor user) => user.Permissions.Contains("log.write");

    public async Task Mute(Member member)
    {
        if (member.GuildPermissions.MuteMembers)
            await _voice.Mute();
    }

    public Task<Log> Latest(int shipId) =>
        _logs.FirstOrDefaultAsync(log => log.ShipId == shipId && log.Day == _today);
}
