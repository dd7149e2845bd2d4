package shop.notes

class NoteService(private val notes: Notes) {
    fun update(id: Long, text: String, currentUserId: Long): Note {
        val note = notes.find(id) ?: throw NoSuchElementException("note $id")
        if (note.ownerId != currentUserId) {
            throw AccessDeniedException("not your note")
        }
        return notes.save(note.copy(text = text))
    }

    fun count(): Int = notes.size()
}
