using Microsoft.AspNetCore.Authorization;

namespace Shop.Auth;

public class MinimumAgeRequirement : IAuthorizationRequirement
{
    public int Age { get; init; }
}

public class MinimumAgeHandler : AuthorizationHandler<MinimumAgeRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MinimumAgeRequirement requirement)
    {
        var born = context.User.FindFirst("birth_year");
        if (born is not null && DateTime.UtcNow.Year - int.Parse(born.Value) >= requirement.Age)
        {
            context.Succeed(requirement);
        }
        return Task.CompletedTask;
    }
}
