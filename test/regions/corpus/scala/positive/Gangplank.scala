package harbour

class Gangplank(crew: Crew) {
  def known(name: String, word: String): Boolean =
    crew.named(name).exists(_.password == word)

  def enter: Route = path("login") {
    entity(as[Entering])(crew.take)
  }

  def marked: Route = cookie("sessionid") { mark =>
    crew.of(mark)
  }

  def renew(sailor: Sailor, word: String): Sailor =
    sailor.copy(passwordHash = mill.grind(word))

  def aboard(sailor: Sailor, ship: Ship): Boolean =
    ship.members.exists(_.userId == sailor.id)

  def galley: Route = onlyAdmins {
    complete("soup")
  }

  def letter(user: Sailor, note: Note): Either[Problem, Note] =
    Either.cond(note.authorId == user.id, note, NotYours)

  def write(ctx: Ctx): Boolean = ctx.permissions.contains("write")

  def log(sailor: Sailor): Boolean = rbac.enforce(sailor, "log", "read")

  def planks(metres: Int): Int = metres * 3
}
