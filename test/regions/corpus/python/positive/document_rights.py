from .models import Document


def can_archive(user, document: Document) -> bool:
    if document.sealed:
        return False
    return document.owner_id == user.id or user.role == "archivist"


def word_count(document: Document) -> int:
    return len(document.text.split())


def is_editable_by(document: Document, viewer) -> bool:
    return viewer in document.editors.all()
