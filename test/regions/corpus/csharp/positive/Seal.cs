public class Post
{
    private readonly string _mark;

    public Note Signed(Note note)
    {
        return note.WithHeader("Authorization", _mark);
    }

    public int Stamps(Note note)
    {
        return note.Pages / 4;
    }
}
