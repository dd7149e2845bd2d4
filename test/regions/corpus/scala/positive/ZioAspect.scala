package server

import zio._
import zio.http._

object Guards {
  val apiKeys: HandlerAspect[Keys, Client] =
    HandlerAspect.interceptIncomingHandler {
      handler { (request: Request) =>
        request.headers.get("X-API-Key") match {
          case Some(key) =>
            ZIO.serviceWithZIO[Keys](_.client(key)).some.map(client => (request, client)).orElseFail(Response.unauthorized)
          case None => ZIO.fail(Response.unauthorized("no key"))
        }
      }
    }

  def routes: Routes[Any, Response] = Routes(Method.GET / "ping" -> handler(Response.text("pong")))
}
