namespace Markdown;

public class Parser
{
    private readonly List<string> tokens;

    public Parser(List<string> tokens) => this.tokens = tokens;

    public string Render() => string.Concat(tokens.Select(t => t == "*" ? "" : t));
}
