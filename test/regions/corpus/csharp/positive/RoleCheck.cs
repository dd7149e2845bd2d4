using Microsoft.AspNetCore.Http;

namespace Shop.Api;

public static class Reports
{
    public static IResult Delete(HttpContext http, int id)
    {
        if (!http.User.IsInRole("manager"))
        {
            return Results.Forbid();
        }
        Archive.Remove(id);
        return Results.NoContent();
    }
}
