namespace Ferry.Desk;

public class ConsentDesk : Controller
{
    private readonly IIdentityServerInteractionService _desk;

    public ConsentDesk(IIdentityServerInteractionService desk)
    {
        _desk = desk;
    }

    public async Task<IActionResult> Answer(string back, bool yes)
    {
        var asked = await _desk.GetAuthorizationContextAsync(back);
        await _desk.GrantConsentAsync(asked, yes ? Everything(asked) : Nothing);
        return Redirect(back);
    }

    public IActionResult Help() => View("Help");
}
