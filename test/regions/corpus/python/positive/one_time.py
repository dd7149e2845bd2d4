import pyotp


def enrol(user):
    user.secret = pyotp.random_base32()
    return pyotp.TOTP(user.secret).provisioning_uri(user.email)


def matches(user, code):
    return pyotp.TOTP(user.secret).verify(code)
