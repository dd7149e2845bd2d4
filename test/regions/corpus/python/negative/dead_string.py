SAMPLE = """
import jwt
jwt.decode(token, key)
if not user.is_staff: raise PermissionDenied
"""


def lines():
    return SAMPLE.strip().splitlines()
