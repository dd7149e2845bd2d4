package filters

import javax.inject.Inject
import play.api.mvc.Results.Forbidden
import play.api.mvc.{ActionFilter, Result}
import scala.concurrent.{ExecutionContext, Future}

class RoleFilter @Inject() (role: Role)(implicit val executionContext: ExecutionContext) extends ActionFilter[UserRequest] {
  override protected def filter[A](request: UserRequest[A]): Future[Option[Result]] =
    Future.successful {
      if (!request.user.roles.contains(role)) Some(Forbidden("not for you")) else None
    }
}
