using Microsoft.AspNetCore.Mvc;

namespace Library;

[ApiController]
[Route("books")]
public class BooksController : ControllerBase
{
    private readonly Shelf shelf;

    public BooksController(Shelf shelf) => this.shelf = shelf;

    [HttpGet]
    public IActionResult All() => Ok(shelf.All());
}
