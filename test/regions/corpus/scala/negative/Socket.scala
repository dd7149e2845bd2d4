package net

sealed trait Kind
object Kind {
  case object Leader extends Kind
  case object Follower extends Kind
}

class Socket(kind: Kind) {
  def start(): Int = kind match {
    case Kind.Leader => 1
    case Kind.Follower => 2
  }

  def ready(level: Int): Boolean = level >= 3 && kind == Kind.Leader
}
