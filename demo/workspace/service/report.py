"""Words for the nightly report."""


def plural(count: int, word: str) -> str:
    """`1 login`, `2 logins`."""
    return f"{count} {word}"
