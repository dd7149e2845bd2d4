using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Shop.Auth;

public class TokenFactory
{
    private readonly SecurityKey key;

    public TokenFactory(SecurityKey key) => this.key = key;

    public string Create(string subject)
    {
        var jwt = new JwtSecurityToken(
            claims: [new Claim("sub", subject)],
            expires: DateTime.UtcNow.AddMinutes(10),
            signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256));
        return new JwtSecurityTokenHandler().WriteToken(jwt);
    }
}
