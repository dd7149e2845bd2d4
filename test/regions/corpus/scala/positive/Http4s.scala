package api

import cats.data.{Kleisli, OptionT}
import cats.effect.IO
import org.http4s.{AuthedRoutes, Request}
import org.http4s.dsl.io._
import org.http4s.server.AuthMiddleware

object Secure {
  val authUser: Kleisli[OptionT[IO, *], Request[IO], String] = Kleisli(_ => OptionT.none)

  val middleware: AuthMiddleware[IO, String] = AuthMiddleware(authUser)
}
