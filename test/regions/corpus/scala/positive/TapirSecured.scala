package endpoints

import sttp.model.StatusCode
import sttp.tapir._
import sttp.tapir.json.circe._
import io.circe.generic.auto._
import sttp.tapir.generic.auto._

object Endpoints {
  val secured = endpoint
    .securityIn(auth.bearer[String]())
    .errorOut(statusCode(StatusCode.Unauthorized))

  val hello = endpoint.get.in("hello").out(stringBody)

  def me(service: Users) =
    secured.get
      .in("me")
      .out(jsonBody[Profile])
      .serverSecurityLogic(token => service.byToken(token).map(_.toRight(())))
}
