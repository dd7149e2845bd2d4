using System.Collections.Generic;
using System.Security;

namespace Workbench.Text
{
    /// <summary>Writes a parsed document back, token by token.</summary>
    public class TreeWriter
    {
        private readonly List<IConverter> memberConverters = new List<IConverter>();

        public void Copy(TreeReader reader, TreeWriter writer)
        {
            while (reader.Read())
            {
                writer.WriteToken(reader.TokenKind, reader.Value);
            }
        }

        [SecuritySafeCritical]
        public string ReadOrEmpty(string file)
        {
            var memberConverter = memberConverters[0];
            if (!memberConverter.CanConvert(typeof(string))) throw new FormatException(file);
            return CanAccessGetterDirectly(file) ? System.IO.File.ReadAllText(file) : string.Empty;
        }
    }
}
