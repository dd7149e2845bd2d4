using System;
using System.ComponentModel;
using System.Windows.Threading;

namespace Workbench.Views
{
    /// <summary>Shows how far a batch has come; callable from any thread.</summary>
    public sealed class ProgressViewModel : INotifyPropertyChanged
    {
        private readonly Dispatcher dispatcher;
        private char passwordChar = '\0';
        private double done;

        public ProgressViewModel(Dispatcher dispatcher) => this.dispatcher = dispatcher;

        public event PropertyChangedEventHandler PropertyChanged;

        public double Done
        {
            get => done;
            set
            {
                if (!dispatcher.CheckAccess())
                {
                    dispatcher.Invoke(() => Done = value);
                    return;
                }
                done = value;
                PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(nameof(Done)));
            }
        }

        public char MaskChar
        {
            get => passwordChar;
            set
            {
                if (passwordChar != value) passwordChar = value;
            }
        }

        public void Reset()
        {
            dispatcher.VerifyAccess();
            done = 0;
        }
    }
}
