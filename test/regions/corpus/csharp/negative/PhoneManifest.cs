using Android.App;
using Android.Content;

[assembly: UsesPermission(Manifest.Permission.Internet)]
[assembly: UsesPermission(Manifest.Permission.AccessNetworkState)]

namespace Harbour.Phone;

[Activity(Label = "Harbour", MainLauncher = true)]
public class TideActivity : Activity
{
    protected override void OnCreate(Bundle saved)
    {
        base.OnCreate(saved);
        SetContentView(Resource.Layout.Tides);
    }

    public bool HasRight(Node node) => node.Right != null;

    public bool CanShow(Chart chart) => chart.Points.Count > 2;
}
