def blocks(data, size):
    for at in range(0, len(data), size):
        yield data[at : at + size]


def pad(text, width):
    return text.ljust(width)
