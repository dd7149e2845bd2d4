import re

WORD = re.compile(r"\w+|\S")


class Token:
    def __init__(self, kind, text):
        self.kind = kind
        self.text = text


def get_token(text, at):
    match = WORD.match(text, at)
    if match is None:
        raise SyntaxError("invalid token")
    return Token("word", match.group())
