using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Shop.Web;

[Authorize(Roles = "Admin")]
[Route("admin")]
public class AdminController : Controller
{
    public IActionResult Index() => View();
}
