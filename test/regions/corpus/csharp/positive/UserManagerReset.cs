using Microsoft.AspNetCore.Identity;

namespace Shop.Auth;

public class Recovery
{
    private readonly UserManager<Customer> users;

    public Recovery(UserManager<Customer> users) => this.users = users;

    public async Task<bool> Reset(Customer c, string token, string fresh)
    {
        var result = await users.ResetPasswordAsync(c, token, fresh);
        return result.Succeeded;
    }
}
