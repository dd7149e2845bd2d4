"""Harmless code that shares words with doors, ranks and letters."""

from django.contrib.auth import get_user_model
from fastapi import Depends

User = get_user_model()

PERMISSIONS_PER_PAGE = 20
STAGE_ROLES = ["lead", "chorus"]


async def berths(service=Depends(get_account_service), filters=Depends(parse_filters)):
    return await service.all(filters)


def latest(pk):
    return User.objects.filter(pk=pk).first()


@pytest.mark.parametrize("deck", [1, 2])
def run(deck):
    return deck


@click.option("--password-file", help="not asked")
def read(path):
    return path


def encode(text, encoding="utf-8"):
    return text.encode(encoding)


def decode(key, value):
    return {key: value}


def consume_token(self):
    self.at += 1
    return self.tokens[self.at - 1]


def next_tokens(stream):
    return verify_length(stream)


def visible_rows(view):
    return view.rows[view.top : view.top + view.height]


def is_host_reachable(host):
    return ping(host) == 0


class Session:
    def __init__(self, engine):
        self.engine = engine

    def flush(self):
        self.engine.flush()


class LoginForm:
    title = "Welcome"


def owner_of(tile, player):
    if tile.owner != player:
        return None
    return tile


def greet(names, name):
    if names[name] == "guest":
        return "hello"
    return "welcome"


def title_of(page):
    page.status = "Wrong page, try again"
    return page.text()


def message(window):
    text = window.field.text()
    passed = window.count.get()
    return text, passed


def attempts(url):
    key = f"download_attempts:{url}"
    return cache.incr(key)


def tagged(request):
    return request.headers.get("X-Request-Id")


permissions = {"camera", "storage"}
permissions.update({"location"})


def chosen(deck, wide):
    return deck.left if wide else deck.right
