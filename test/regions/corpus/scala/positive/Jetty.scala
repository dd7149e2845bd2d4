import play.api.mvc._

class Jetty(cc: ControllerComponents) extends AbstractController(cc) {
  def log(page: Int) = Action { request =>
    crewOf(request) match {
      case Some(sailor) => Ok(sailor.notes(page))
      case None => Unauthorized("who goes there")
    }
  }

  def tides = Action { Ok("high at noon") }
}
