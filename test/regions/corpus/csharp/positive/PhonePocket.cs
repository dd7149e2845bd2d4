namespace Ferry.App;

public class PhonePocket
{
    private const string Slot = "ticket";

    public Task Put(string text)
    {
        return SecureStorage.Default.SetAsync(Slot, text);
    }

    public void Empty()
    {
        SecureStorage.Remove(Slot);
    }

    public string Old(string place)
    {
        return CredRead(place, 1, 0, out var found) ? Text(found) : "";
    }

    public async Task<bool> Ask()
    {
        var answer = await UserConsentVerifier.RequestVerificationAsync("Open the ticket");
        return answer == Good;
    }

    private static string Text(IntPtr found)
    {
        return Marshal.PtrToStringUni(found) ?? "";
    }
}
