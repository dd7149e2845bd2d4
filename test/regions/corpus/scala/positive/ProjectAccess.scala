package projects

import cats.effect.IO
import org.http4s._
import org.http4s.dsl.io._

class ProjectRoutes(repo: ProjectRepo) {
  val routes: AuthedRoutes[User, IO] = AuthedRoutes.of {
    case DELETE -> Root / "projects" / LongVar(id) as user =>
      repo.find(id).flatMap {
        case Some(project) if project.ownerId == user.id || user.isAdmin => repo.delete(id) *> NoContent()
        case Some(_) => Forbidden()
        case None => NotFound()
      }
  }
}
