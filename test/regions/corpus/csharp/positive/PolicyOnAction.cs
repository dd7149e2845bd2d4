using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Shop.Web;

public class OrdersController : Controller
{
    private readonly Orders orders;

    public OrdersController(Orders orders)
    {
        this.orders = orders;
    }

    [HttpPost]
    [Authorize(Policy = "CanRefund")]
    public IActionResult Refund(int id)
    {
        orders.Refund(id);
        return NoContent();
    }

    public IActionResult List() => Json(orders.All());
}
