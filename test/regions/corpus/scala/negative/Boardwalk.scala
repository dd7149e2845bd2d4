package harbour

class Boardwalk {
  def tall(rows: Seq[Row]): Boolean = rows.exists(_.passage == "north")

  def page: Route = path("tides") {
    complete("high")
  }

  def theme: Route = cookie("theme") { colour =>
    complete(colour)
  }

  def widen(plank: Plank): Plank = plank.copy(width = plank.width * 2)

  def member(field: Field): Boolean = field.names.contains("id")

  def positive(n: Int): Either[String, Int] = Either.cond(n > 0, n, "negative")

  def onlyEven(numbers: Seq[Int]): Seq[Int] = numbers.filter(_ % 2 == 0)

  def ways: Ways = Ways.of {
    case GET -> Root / "registers" / "totals" => Answer(harbour.totals)
    case first :: "login" :: rest => Answer(rest.size)
  }
}
