package drawing

object OnlyShapes {
  def canRender(shape: Shape): Boolean = shape.visible && shape.right > 0

  def hasRight(node: Node): Boolean = node.right != null

  def evenOnly(numbers: Seq[Int]): Seq[Int] = numbers.filter(_ % 2 == 0)

  def securityLabel(stock: Stock): String = s"${stock.ticker} ${stock.bond}"

  def pick(nodes: Seq[Node]): Option[Node] = nodes match {
    case Seq(n) if n.isLeaf => Some(n)
    case _ => None
  }

  def parse(text: String): Either[Failure, Shape] =
    if (text.isEmpty) Left(Unreadable) else Right(Shape(text))
}
