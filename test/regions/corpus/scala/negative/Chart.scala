package harbour

trait Chart {
  def tokens(line: String): Seq[Token]

  def hash(tide: Tide): Int

  def author(page: Int): String
}
