from functools import lru_cache


@lru_cache(maxsize=128)
def slow(key):
    return key * 2


def cache_key(*parts):
    return ":".join(map(str, parts))
