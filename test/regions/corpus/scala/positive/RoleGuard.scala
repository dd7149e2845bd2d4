package api

import akka.http.scaladsl.server.Directives._
import akka.http.scaladsl.server.Route

class Admin(roles: Roles) {
  def purge(user: User): Route = path("purge") {
    authorize(roles.has(user, "admin")) {
      complete("done")
    }
  }
}
