using System.Web.Mvc;

public class WharfController : Controller
{
    public ActionResult Cranes()
    {
        if (Session["memberId"] == null)
            return RedirectToAction("Index", "Welcome");
        return View(_cranes.All());
    }

    public ActionResult Tides(int day)
    {
        return View(_tides.Of(day));
    }

    public ActionResult Crew()
    {
        if (string.IsNullOrEmpty(HttpContext.Session.GetString("StaffName")))
        {
            return RedirectToPage("/Welcome");
        }
        return View(_crew.All());
    }
}
