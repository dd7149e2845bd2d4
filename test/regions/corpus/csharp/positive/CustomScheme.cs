using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Shop.Auth;

public class KeyHandler : AuthenticationHandler<AuthenticationSchemeOptions>
{
    public KeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> o, ILoggerFactory l, UrlEncoder e) : base(o, l, e)
    {
    }

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Headers.TryGetValue("X-Api-Key", out var key) || key != Keys.Current)
        {
            return Task.FromResult(AuthenticateResult.Fail("unknown key"));
        }
        return Task.FromResult(AuthenticateResult.NoResult());
    }
}
