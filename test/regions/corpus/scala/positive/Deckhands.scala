package harbour

import org.http4s._

object Deckhands {
  def named(request: Request[IO]): IO[Option[Deckhand]] =
    request.headers.get[Authorization] match {
      case Some(found) => hands.of(found)
      case None => IO.none
    }

  def remember(hand: Deckhand): Result =
    Ok("aboard").withCookies(Cookie("hand", hand.mark, httpOnly = true, secure = true))

  def refuse(hand: Deckhand): IO[Unit] =
    IO.raiseError(InvalidCredentials)

  def open(routes: HttpRoutes[IO]): HttpRoutes[IO] =
    CORS.policy.withAllowOriginAll(routes)

  def agent(request: Request[IO]): Option[String] =
    request.headers.get[UserAgent].map(_.product.value)
}
