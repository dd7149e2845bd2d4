from sqlalchemy.orm import Session


def load(session: Session, model, key):
    return session.get(model, key)


def save(session: Session, item):
    session.add(item)
    session.commit()
