from itertools import permutations


def perms(items):
    return list(permutations(items))


def get_perm(items, n):
    return perms(items)[n]
