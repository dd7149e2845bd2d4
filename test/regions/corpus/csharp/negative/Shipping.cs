namespace Shop;

public class ShippingPolicy
{
    public bool IsFree(decimal total) => total > 50m;
}
