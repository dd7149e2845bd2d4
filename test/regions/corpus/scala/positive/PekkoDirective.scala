package api

import org.apache.pekko.http.scaladsl.model.StatusCodes
import org.apache.pekko.http.scaladsl.server.Directive0
import org.apache.pekko.http.scaladsl.server.Directives._

trait RoleDirectives {
  def requireRole(user: User, role: Role): Directive0 =
    if (user.roles.contains(role)) pass
    else complete(StatusCodes.Forbidden)

  def reports(user: User) =
    path("reports") {
      authorize(user.isAuditor) {
        complete(Reports.all())
      }
    }

  val health = path("health")(complete("up"))
}
