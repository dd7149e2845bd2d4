package api

import akka.http.scaladsl.server.Directives._
import akka.http.scaladsl.server.Route
import akka.http.scaladsl.server.directives.Credentials

class Api(secret: String) {
  def check(c: Credentials): Option[String] = c match {
    case p @ Credentials.Provided(id) if p.verify(secret) => Some(id)
    case _ => None
  }

  val route: Route = path("private") {
    authenticateBasic("shop", check) { user =>
      complete(s"hello $user")
    }
  }
}
