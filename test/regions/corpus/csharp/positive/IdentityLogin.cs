using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Shop.Web;

public class AccountController : Controller
{
    private readonly SignInManager<Customer> signIn;

    public AccountController(SignInManager<Customer> signIn)
    {
        this.signIn = signIn;
    }

    [HttpPost]
    public async Task<IActionResult> Login(LoginForm form)
    {
        var result = await signIn.PasswordSignInAsync(form.Email, form.Password, form.Remember, lockoutOnFailure: true);
        return result.Succeeded ? Redirect("/") : View(form);
    }
}
