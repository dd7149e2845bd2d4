package theatre

final case class Casting(actor: String, role: String)

object Casting {
  def roles(all: List[Casting]): List[String] = all.map(_.role).distinct
}
