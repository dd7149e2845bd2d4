using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Shop.Web;

public class DocumentController : Controller
{
    private readonly IAuthorizationService authorization;

    public DocumentController(IAuthorizationService authorization) => this.authorization = authorization;

    public async Task<IActionResult> Edit(int id)
    {
        var doc = Documents.Find(id);
        var decision = await authorization.AuthorizeAsync(User, doc, "Edit");
        return decision.Succeeded ? View(doc) : Forbid();
    }
}
