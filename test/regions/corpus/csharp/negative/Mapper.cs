namespace Shop;

public static class Mapper
{
    public static OrderDto Map(Order o) => new() { Id = o.Id, UserId = o.UserId, Total = o.Total };
}
