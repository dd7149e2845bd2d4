namespace Docs;

/// <summary>Explains that passwords and tokens never belong in a log.</summary>
public static class Doc
{
    public static string Title => "House rules";
}
