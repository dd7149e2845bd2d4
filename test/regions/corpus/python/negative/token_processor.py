"""Reads comments beside assignments."""

import tokenize


class TokenProcessor:
    def __init__(self, lines):
        self.tokens = tokenize.generate_tokens(iter(lines).__next__)
        self.current = None

    def fetch_token(self):
        self.current = next(self.tokens, None)
        return self.current

    def fetch_until(self, end):
        found = []
        while (token := self.fetch_token()) is not None:
            found.append(token)
            if token.string == end:
                break
        return found
