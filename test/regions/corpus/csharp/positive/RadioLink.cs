public class RadioLink
{
    public void Hail(Wire wire)
    {
        wire.Write("AUTH LOGIN");
    }

    public void Answer(Wire wire, byte[] asked)
    {
        wire.Write(_answers.ComputeNtlmResponse(asked, _words));
    }

    public void Cover(Wire wire)
    {
        wire.Write("STARTTLS");
    }

    public void Mix(Dice dice, byte[] salt)
    {
        dice.NextBytes(salt);
    }

    public void DoUserAuth()
    {
        _wire.Flush();
    }

    public void Begin()
    {
        PlayerPrefs.SetString("authToken", _token);
    }

    public void Pay()
    {
        _web.UseDefaultCredentials = true;
    }

    public bool Same(Crew a, Crew b)
    {
        return a.IsGameMaster ? Meet(a) : Meet(b);
    }

    public void Tune(Dial dial)
    {
        dial.Turn(3);
    }
}

public class RadioHouse
{
    public object UseApiKey(Door door)
    {
        return door.Next();
    }

    public void Wire()
    {
        Commands.Add(new Command(permissions: "radio.use", run: Tune));
        CommandSystem.Register("tune", AccessLevel.Player, Tune);
    }

    public async Task Start(Bot bot, string token)
    {
        await bot.LoginAsync(TokenType.Bot, token);
    }

    public void Give()
    {
        permission.RegisterPermission("radio.use", this);
    }

    public async Task Stop(Bot bot, CancellationToken cancellationToken)
    {
        await bot.HaltAsync(cancellationToken);
    }
}

public interface ICurrentUser
{
    string Name { get; }
}
