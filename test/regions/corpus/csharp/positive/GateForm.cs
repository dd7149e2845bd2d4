using System;
using System.Windows.Forms;

public partial class GateForm : Form
{
    private void linkLogIn_Click(object sender, EventArgs e)
    {
        _known = _desk.Ask(nameBox.Text);
        deckMenu.Visible = _known;
    }

    private void helpLink_Click(object sender, EventArgs e)
    {
        new HelpForm().ShowDialog();
    }

    private void SaveLog(Berth berth)
    {
        if (_desk.CanEditBerth(berth, currentUser))
            _log.Save(berth);
    }

    private void Rename(Berth berth)
    {
        _desk.CheckRights(berth);
        _log.Rename(berth);
    }
}
