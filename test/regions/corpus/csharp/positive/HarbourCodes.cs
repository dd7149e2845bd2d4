using System.Threading.Tasks;

public class HarbourCodes
{
    public async Task SendVerificationCode(string to)
    {
        await _post.Send(to, _codes.Fresh(to));
    }

    public async Task<bool> ValidateCodeAsync(string email, Purpose purpose, string code)
    {
        var kept = await _codes.Of(email, purpose);
        return kept != null && kept.Text == code;
    }

    public bool IsKnown(string port) => _ports.Contains(port);
}
