# TODO: hash the password with bcrypt and check that user.is_admin before this.
def greet(name):
    """Says hello; needs no login and no token."""
    return f"Hello {name}"
