def count_tokens(text):
    return len(text.split())


def truncate(text, limit):
    return " ".join(text.split()[:limit])
