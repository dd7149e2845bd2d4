using System.ComponentModel;

namespace Ui;

public class ProfileViewModel : INotifyPropertyChanged
{
    private string userName = "";
    public event PropertyChangedEventHandler? PropertyChanged;

    public string UserName
    {
        get => userName;
        set
        {
            userName = value;
            PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(nameof(UserName)));
        }
    }
}
