package harbour

import play.api.mvc._
import scala.concurrent.Future

class PilotAction(pilots: Pilots, errors: Errors) extends ActionBuilder[PilotRequest, AnyContent] {
  override def invokeBlock[A](request: Request[A], block: PilotRequest[A] => Future[Result]): Future[Result] =
    pilots
      .named(request.headers.get("X-Pilot"))
      .flatMap(pilot => block(new PilotRequest(pilot, request)))
      .recover { case e => errors.unauthorized(request, e) }
}

class TidyAction(parser: BodyParser[AnyContent]) extends ActionBuilderImpl(parser) {
  override def invokeBlock[A](request: Request[A], block: Request[A] => Future[Result]): Future[Result] =
    block(request).map(_.withHeaders("X-Tidy" -> "yes"))
}

class HoldFilter(rule: Set[String] => Boolean) extends ActionFilter[HoldRequest] {
  def filter[A](request: HoldRequest[A]): Future[Option[Result]] = Future.successful {
    if (rule(request.held)) None
    else Some(Results.Unauthorized("Insufficient permissions for the hold"))
  }
}

object Doors {
  def open(key: Option[Key]): Either[Result, Door] = key match {
    case Some(k) => Right(Door(k))
    case None => Left(Unauthorized)
  }
}
