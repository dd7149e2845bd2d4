package harbour

import org.scalatra.ScalatraFilter

trait Locker {
  def isOwnedBy(userOption: Option[User]): Boolean = userOption.exists(_.id == holder)

  def size: Int = width * height
}

class DeckFilter extends ScalatraFilter {
  before() {
    if (!session.contains("logged-in")) {
      redirect("/welcome")
    }
  }

  get("/tides") {
    session.get("tides.unit").getOrElse("metres")
  }
}

object Letters {
  def stringToSign(when: String, hashed: String): String =
    "HARBOUR1" + "\n" + when + "\n" + hashed
}
