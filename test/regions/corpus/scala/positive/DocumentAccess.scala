package docs

sealed trait Verdict
case object Granted extends Verdict
final case class Refused(reason: String) extends Verdict

object DocumentAccess {
  def decide(user: User, document: Document, action: Action): Verdict = action match {
    case Action.Read if document.isPublic                     => Granted
    case Action.Read if document.readers.contains(user.id)    => Granted
    case Action.Write if document.ownerId == user.id          => Granted
    case _ if user.isAdmin                                    => Granted
    case _                                                    => Refused("you may not do this")
  }

  def title(document: Document): String = document.title.trim
}
