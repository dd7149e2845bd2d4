using System.Windows.Input;

namespace Ferry.Screens;

public class CommandStates
{
    public ICommand Save => new RelayCommand(Store, () => CanSave);
    public bool CanSave => Title != "" && Changed;
    public bool CanExecute => true;
    public string Token => Title + ":" + Kind;
    public Key Shortcut => Key.F5;
    public string Hash => Title.GetHashCode().ToString("x");
    private void Store() => shelf.Put(this);
}
