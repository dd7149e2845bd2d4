using System.Security.Claims;

namespace Ferry.Web;

public class Caller(IHttpContextAccessor http)
{
    public bool IsAuthenticated => http.HttpContext?.User?.Identity?.IsAuthenticated ?? false;

    public string? Id => http.HttpContext?.User?.FindFirst(ClaimTypes.NameIdentifier)?.Value;

    public Guid? Line
    {
        get
        {
            var text = http.HttpContext?.User?.FindFirstValue("tenant_id");
            return text == null ? null : Guid.Parse(text);
        }
    }

    public string Language => http.HttpContext?.Request.Headers.AcceptLanguage ?? "en";
}
