using Microsoft.AspNetCore.Mvc;

namespace Shop.Documents;

[ApiController]
[Route("documents")]
public class DocumentsController : ControllerBase
{
    private readonly IDocuments _documents;

    public DocumentsController(IDocuments documents) => _documents = documents;

    [HttpDelete("{id}")]
    public async Task<IActionResult> Delete(Guid id)
    {
        var document = await _documents.Find(id);
        if (document is null) return NotFound();
        if (document.OwnerId != User.FindFirst("sub")?.Value && !User.IsInRole("Admin"))
        {
            return Forbid();
        }
        await _documents.Remove(document);
        return NoContent();
    }
}
