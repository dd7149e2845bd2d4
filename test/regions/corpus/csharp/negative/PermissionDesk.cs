using Microsoft.Maui.ApplicationModel;
using System.Threading.Tasks;

namespace Harbour.Phone;

public static class PermissionDesk
{
    public static async Task<bool> CheckPermissionAsync()
    {
        var found = await Permissions.CheckStatusAsync<Permissions.LocationWhenInUse>();
        if (found == PermissionStatus.Denied && DeviceInfo.Platform == DevicePlatform.iOS)
            return false;
        return found == PermissionStatus.Granted || await EnsurePermissionAsync();
    }

    private static async Task<bool> EnsurePermissionAsync()
    {
        var answer = await Permissions.RequestAsync<Permissions.LocationWhenInUse>();
        return answer == PermissionStatus.Granted;
    }
}

public class PermissionManager
{
    public async Task<PermissionStatus> Ask<T>(T permission) where T : Permissions.BasePermission
    {
        var found = await permission.CheckStatusAsync();
        return found == PermissionStatus.Granted ? found : await Permissions.RequestAsync<T>();
    }
}
