using Microsoft.CodeAnalysis;

public static class Overloads
{
    public static bool VerifySignature(IMethodSymbol one, IMethodSymbol other) =>
        one.Parameters.Length == other.Parameters.Length;

    public static string ComputeSignature(IMethodSymbol method) => method.ToDisplayString();
}
