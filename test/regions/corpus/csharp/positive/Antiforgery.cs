using Microsoft.AspNetCore.Mvc;

namespace Shop.Web;

public class HookController : Controller
{
    [HttpPost]
    [IgnoreAntiforgeryToken]
    public IActionResult Receive([FromBody] Event e)
    {
        Queue.Push(e);
        return Ok();
    }
}
