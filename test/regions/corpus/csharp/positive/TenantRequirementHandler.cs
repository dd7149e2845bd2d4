using Microsoft.AspNetCore.Authorization;

namespace Shop.Tenancy;

public class TenantRequirement : IAuthorizationRequirement
{
}

public class TenantRequirementHandler : AuthorizationHandler<TenantRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, TenantRequirement requirement)
    {
        var claim = context.User.FindFirst("tenant_id");
        if (claim != null && Guid.TryParse(claim.Value, out _))
        {
            context.Succeed(requirement);
        }
        return Task.CompletedTask;
    }
}
