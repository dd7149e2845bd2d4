package wardrobe

object Wardrobe {
  def isOwnedBy(thread: Thread): Boolean = lock.isHeldBy(thread)

  def stringToShow(letters: Seq[Char]): String = letters.mkString

  def basket(): Page =
    if (session.contains("basket")) page("basket") else redirect("/shop")
}
