package harbour

trait CrewOnly { self: Desk =>
  protected def crewMembersOnly(action: => Any): Any = settle(action)

  private def settle(action: => Any): Any =
    context.sailor match {
      case Some(s) if s.isAdmin => action
      case _ => NotFound()
    }
}

class Deck extends Desk with CrewOnly {
  get("/ropes")(usersOnly { ropes.all })

  get("/sails")(sails.all)
}

class Rights(checker: Checker) {
  def checkRights(asked: Asked)(next: => Result): Result =
    if (checker.canPerform(user, None)) next else NotFound

  def colour(tone: Int): Int = tone / 2
}
