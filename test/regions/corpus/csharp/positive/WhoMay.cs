using Discord.Commands;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.SignalR;

namespace Ferry.Rights;

public class JobBoard : IDashboardAuthorizationFilter
{
    public bool Authorize(DashboardContext board)
    {
        return board.GetHttpContext().User.IsInRole("purser");
    }
}

public class HubNames : IUserIdProvider
{
    public string? GetUserId(HubConnectionContext line)
    {
        return line.User?.FindFirst("sub")?.Value;
    }
}

public sealed class Needs(string right) : Attribute, IAuthorizeData
{
    public string? Policy { get; set; } = right;
    public string? Roles { get; set; }
    public string? AuthenticationSchemes { get; set; }
}

public class CrewOnly : PreconditionAttribute
{
    public override Task<PreconditionResult> CheckPermissionsAsync(ICommandContext talk, CommandInfo what, IServiceProvider all)
    {
        return Task.FromResult(Crew.Has(talk.User) ? PreconditionResult.FromSuccess() : PreconditionResult.FromError("crew"));
    }
}
