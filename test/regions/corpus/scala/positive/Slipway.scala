package harbour

class Slipway(harbour: Harbour) {
  def routes: Routes = Routes.of {
    case req @ POST -> Root / "crew" / "login" =>
      req.as[Wish].flatMap(harbour.take)
  }

  def width(planks: Int): Int =
    planks * 2

  def leave: Routes = Routes.of {
    case POST -> Root / "logout" =>
      Answer(harbour.goodbye)
  }
}
