using System.Collections.Generic;
using System.Linq;

public class Bookshelf
{
    public bool HasBooks(Author author) => _books.Any(book => book.AuthorId == author.Id);

    public List<Book> Of(int authorId) => _books.Where(book => book.AuthorId == authorId).ToList();
}
