from functools import wraps

from flask import abort, g


def roles_allowed(*roles):
    def outer(view):
        @wraps(view)
        def inner(*args, **kwargs):
            if g.user.role not in roles:
                abort(403)
            return view(*args, **kwargs)

        return inner

    return outer
