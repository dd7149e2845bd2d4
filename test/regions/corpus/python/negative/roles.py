ROLES = {}


def register_role(name, function):
    ROLES[name] = function


def role(name, text):
    return ROLES[name](text)
