package game

final case class Door(keyColour: String) {
  def opens(bag: Set[String]): Boolean = bag.contains(s"key-$keyColour")
}
