namespace App;

public class Settings
{
    public string Theme { get; set; } = "dark";
    public int FontSize { get; set; } = 12;
}
