package cluster

sealed trait Role
case object Leader extends Role
case object Follower extends Role

final case class Node(id: Int, role: Role, term: Long) {
  def heartbeat(from: Node): Node =
    if (from.term >= term) copy(role = Follower, term = from.term) else this

  def promote: Node = copy(role = Leader, term = term + 1)
}

object Node {
  def leader(nodes: Seq[Node]): Option[Node] = nodes.find(_.role == Leader)
}
