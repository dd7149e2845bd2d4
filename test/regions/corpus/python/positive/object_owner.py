from .errors import Forbidden
from .models import Note


def delete_note(current_user, note_id):
    note = Note.get(note_id)
    if note.owner_id != current_user.id:
        raise Forbidden()
    note.delete()
