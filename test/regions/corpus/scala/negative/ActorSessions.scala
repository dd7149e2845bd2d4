package chat

import akka.actor.typed.{ActorRef, Behavior}
import akka.actor.typed.scaladsl.Behaviors

object Room {
  sealed trait Command
  final case class Join(screenName: String, replyTo: ActorRef[Event]) extends Command
  final case class Say(screenName: String, text: String) extends Command

  sealed trait Event
  final case class Heard(screenName: String, text: String) extends Event

  def apply(sessions: List[ActorRef[Event]] = Nil): Behavior[Command] =
    Behaviors.receive { (_, message) =>
      message match {
        case Join(name, session) =>
          session ! Heard("room", s"hello $name")
          apply(session :: sessions)
        case Say(name, text) =>
          sessions.foreach(_ ! Heard(name, text))
          Behaviors.same
      }
    }
}
