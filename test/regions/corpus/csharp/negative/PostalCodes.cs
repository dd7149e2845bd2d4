using System.Collections.Generic;

public class PostalCodes
{
    public bool ValidateCode(string country, string code) => _known[country].Contains(code);

    public void GenerateCode(SyntaxTree tree, Writer writer)
    {
        foreach (var node in tree.Nodes)
            writer.Write(node.ToString());
    }

    public int VerifyCode(Barcode bars) => bars.Sum() % 10;

    public string Status(int statusCode) => statusCode == 200 ? "ok" : "bad";
}
