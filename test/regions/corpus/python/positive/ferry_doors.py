from typing import Annotated

import click
from falcon import before
from fastapi import APIRouter, Depends
from PyQt6.QtWidgets import QDialog, QLineEdit

from ferry.accounts import check_account_exists, require_berth_key
from ferry.doors import crew_login_required, doors

router = APIRouter()


@router.get("/berths")
async def berths(account: Annotated[str, Depends(check_account_exists)]):
    return [account]


@router.post("/berths")
async def book(berth: str, key=Depends(require_berth_key)):
    return {"berth": berth, "key": key.berth}


@crew_login_required
def deck_plan(request):
    return render(request, "deck.html")


@doors.check_token
def timetable():
    return table()


class Quay:
    @before(crew_login_required)
    def on_get(self, request, response):
        response.media = table()


@click.command("add-crew")
@click.password_option()
def add_crew(name, password):
    crew.add(name, password)


class Gangway(QDialog):
    def build(self):
        self.word = QLineEdit()
        self.word.setEchoMode(QLineEdit.EchoMode.Password)

    def entered(self):
        name = self.name.text()
        password = self.word.text()
        return self.crew.find(name, password)


def ticket_page(datastore, request):
    fine, error = validate_ticket_token(datastore, request)
    return error if not fine else show(datastore)


def issue_boarding_token(user_id, hours=2):
    return store.put(user_id, hours)


async def create_user_account(name, mail):
    return await store.insert(name, mail)


def _delete_api_key(self, name):
    self.store.drop(name)


def clear_expired_tokens():
    store.drop_old()


def paid(request):
    mark = request.headers.get("X-Ferry-Signature")
    return gateway.event(request.body, mark)


def wrong(window, word):
    if window.words.get(word) is None:
        window.status = "Wrong password, try again"


def count(cache, address):
    key = f"login_attempts:{address}"
    return cache.incr(key)


class LoginThrottleMiddleware:
    def __call__(self, request):
        return self.next(request)


class UserSession(Base):
    __tablename__ = "user_sessions"

    id = Column(Integer, primary_key=True)
    user_id = Column(Integer, ForeignKey("users.id"))
    expires_at = Column(DateTime)
    user_agent = Column(String)


class LoginFailedError(Exception):
    pass
