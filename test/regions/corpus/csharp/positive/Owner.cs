namespace Shop.Notes;

public class NoteService
{
    private readonly NoteTable table;

    public NoteService(NoteTable table) => this.table = table;

    public void Delete(int id, string currentUserId)
    {
        var note = table.Get(id);
        if (note.OwnerId != currentUserId)
        {
            throw new UnauthorizedAccessException("not your note");
        }
        table.Remove(note);
    }
}
