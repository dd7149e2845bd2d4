from openai import OpenAI


class TalkSession(Base):
    title = Column(String)
    model = Column(String)


def create_session(db, title):
    talk = TalkSession(title=title)
    db.add(talk)
    return talk


def get_session(db, number):
    return db.get(TalkSession, number)
