using System.Web.Mvc;

public class BasketController : Controller
{
    public ActionResult Pay()
    {
        if (Session["Basket"] == null)
            return RedirectToAction("Index", "Shop");
        return View((Basket)Session["Basket"]);
    }

    public ActionResult Visit()
    {
        if (Session["visitorNumber"] == null)
            Session["visitorNumber"] = Guid.NewGuid();
        if (Session["UserTheme"] == null)
            Session["UserTheme"] = "dark";
        return View();
    }
}
