"""The same login for the batch jobs, which are written in Python."""

import hashlib
import hmac
from dataclasses import dataclass


@dataclass(frozen=True)
class User:
    name: str
    password_hash: str


def verify_password(password: str, stored: str) -> bool:
    salt, _, key = stored.partition(":")
    actual = hashlib.scrypt(password.encode(), salt=salt.encode(), n=16384, r=8, p=1, dklen=32)
    return hmac.compare_digest(actual.hex(), key)


def authenticate(name: str, password: str, users: dict[str, User]) -> User | None:
    """The user these credentials belong to, or nothing."""
    return None
