from enum import Enum


class Role(str, Enum):
    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


def label(role):
    return "You" if role == Role.USER else "Model"


def retry(response):
    if response.status_code in (403, 429):
        return True
    return False
