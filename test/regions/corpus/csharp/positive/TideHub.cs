using Microsoft.AspNetCore.SignalR;
using System.Threading.Tasks;

public class TideHub : Hub
{
    private readonly ICrew _crew;

    public override async Task OnConnectedAsync()
    {
        if (!await _crew.KnowsUser(Context.UserIdentifier))
        {
            Context.Abort();
            return;
        }
        await base.OnConnectedAsync();
    }

    public async Task Watch(string harbour)
    {
        if (_full.Contains(harbour))
        {
            Context.Abort();
            return;
        }
        await Groups.AddToGroupAsync(Context.ConnectionId, harbour);
    }
}
