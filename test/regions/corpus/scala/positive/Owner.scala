package notes

class Notes(table: NoteTable) {
  def delete(id: Long, userId: Long): Either[String, Unit] = {
    val note = table.get(id)
    if (note.ownerId != userId) Left("forbidden")
    else Right(table.remove(id))
  }
}
