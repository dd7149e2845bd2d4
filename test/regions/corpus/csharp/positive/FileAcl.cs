using System.Security.AccessControl;
using System.IO;

namespace Shop.Files;

public static class Acl
{
    public static void GrantRead(FileInfo file, string account)
    {
        var security = file.GetAccessControl();
        security.AddAccessRule(new FileSystemAccessRule(account, FileSystemRights.Read, AccessControlType.Allow));
        file.SetAccessControl(security);
    }
}
