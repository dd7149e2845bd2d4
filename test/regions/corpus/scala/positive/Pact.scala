package harbour

trait Pact {
  def authenticate(crew: String): Either[Wrong, Sailor]

  def width(planks: Int): Int

  def anchors: Seq[Anchor]

  def hashPassword(word: String): String
}
