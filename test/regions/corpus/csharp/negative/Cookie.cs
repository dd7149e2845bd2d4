namespace Bakery;

public class Cookie
{
    public string Flavour { get; set; } = "oat";
    public int Grams { get; set; }
}
