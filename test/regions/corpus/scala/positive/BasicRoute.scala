package api

import org.apache.pekko.http.scaladsl.server.Directives._
import org.apache.pekko.http.scaladsl.server.Route
import org.apache.pekko.http.scaladsl.server.directives.Credentials

class BasicRoute(store: Store) {
  def check(credentials: Credentials): Option[String] = credentials match {
    case p @ Credentials.Provided(id) if p.verify(store.secretOf(id)) => Some(id)
    case _ => None
  }

  val route: Route = path("me") {
    authenticateBasic(realm = "shop", check) { name =>
      complete(name)
    }
  }

  def size(xs: Seq[Int]): Int = xs.size
}
