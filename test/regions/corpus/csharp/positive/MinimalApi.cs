namespace Shop.Web;

public static class Routes
{
    public static void Map(WebApplication app)
    {
        app.MapDelete("/stock/{id}", (int id) => Stock.Remove(id)).RequireAuthorization("CanEditStock");
    }
}
