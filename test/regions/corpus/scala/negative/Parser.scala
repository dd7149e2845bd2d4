package expr

class Parser(tokens: Vector[String]) {
  def number(i: Int): Option[Int] = tokens.lift(i).flatMap(_.toIntOption)
}
