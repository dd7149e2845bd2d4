using System.Collections.Generic;
using System.Windows.Forms;

namespace Editor.Input
{
    public sealed class KeyBindings
    {
        private readonly Dictionary<Keys, string> _bindings = new Dictionary<Keys, string>();

        public void Bind(Keys key, string command)
        {
            _bindings[key] = command;
        }

        public string CommandFor(KeyEventArgs e)
        {
            return _bindings.TryGetValue(e.KeyData, out var command) ? command : null;
        }
    }
}
