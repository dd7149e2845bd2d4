using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ferry.Lint;

public enum AccessLevel
{
    Private,
    Public,
}

public static class ModifierRule
{
    public static bool HasAccess(MethodDeclarationSyntax method, AccessLevel level)
    {
        SyntaxToken first = method.Modifiers.First();
        return first.Text == level.ToString().ToLowerInvariant();
    }

    public static SyntaxToken GetTokenAfter(SyntaxToken one)
    {
        return one.GetNextToken();
    }
}
