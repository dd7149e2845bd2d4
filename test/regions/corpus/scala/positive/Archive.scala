package archive

sealed trait Role

object Role {
  case object Admin extends Role
  case object Reader extends Role

  def permissions(role: Role): Set[Permission] = role match {
    case Admin => Set(Read, Write)
    case Reader => Set(Read)
  }
}

class Archive(store: Store) {
  def show(request: UserRequest, id: Long) =
    if (request.user.role == Role.Admin) store.page(id) else store.teaser(id)

  def drop(by: User, id: Long): Outcome =
    by.role match {
      case Role.Admin => store.remove(id)
      case _ => Outcome.Kept
    }

  def rename(by: UserId, shelf: Shelf, name: String) =
    for {
      _ <- ensure(shelf.owner == by)("not yours")
      renamed <- store.rename(shelf, name)
    } yield renamed

  def size(shelf: Shelf): Int = shelf.boxes.map(_.size).sum
}
