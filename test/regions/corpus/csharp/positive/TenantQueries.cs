using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ledger.Web;

public class InvoicesController : ControllerBase
{
    private readonly IAuthorizationService authorization;

    public InvoicesController(IAuthorizationService authorization) => this.authorization = authorization;

    [HttpGet("{id}")]
    public async Task<IActionResult> Read(int id)
    {
        var invoice = await Load(id);
        var decision = await authorization.AuthorizeAsync(User, invoice, "CanRead");
        if (!decision.Succeeded) return Forbid();
        return Ok(invoice);
    }

    private static Task<Invoice> Load(int id) => Task.FromResult(new Invoice(id));
}
