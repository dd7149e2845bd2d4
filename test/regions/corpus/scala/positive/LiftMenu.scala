package bootstrap.liftweb

import net.liftweb.http._
import net.liftweb.sitemap._
import net.liftweb.sitemap.Loc._

class Boot {
  def boot(): Unit = {
    val signedIn = If(() => User.loggedIn_?, () => RedirectResponse("/login"))
    val admins = If(() => User.superUser_?, () => ForbiddenResponse("admins only"))
    val entries = List(
      Menu("Home") / "index",
      Menu("Account") / "account" >> signedIn,
      Menu("Admin") / "admin" / ** >> admins
    )
    LiftRules.setSiteMap(SiteMap(entries: _*))
  }
}
