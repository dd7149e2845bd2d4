package controllers

import javax.inject.Inject
import play.api.mvc._
import scala.concurrent.{ExecutionContext, Future}

class UserRequest[A](val username: String, request: Request[A]) extends WrappedRequest[A](request)

class SignedIn @Inject() (val parser: BodyParsers.Default)(implicit val executionContext: ExecutionContext)
    extends ActionBuilder[UserRequest, AnyContent] {
  override def invokeBlock[A](request: Request[A], block: UserRequest[A] => Future[Result]): Future[Result] =
    request.session.get("username") match {
      case Some(name) => block(new UserRequest(name, request))
      case None       => Future.successful(Results.Redirect("/login"))
    }
}
