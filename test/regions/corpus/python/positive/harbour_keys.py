import os
import random
import string
import subprocess

SEAL = """-----BEGIN PUBLIC KEY-----
not a key
-----END PUBLIC KEY-----"""


def made():
    subprocess.run(["openssl", "genrsa", "-out", "seal.pem"], check=True)


def hidden(data, key):
    return bytes(b ^ key[i % len(key)] for i, b in enumerate(data))


def drawn():
    password = "".join(random.choices(string.ascii_letters, k=12))
    return password


def served(app):
    app.run(ssl_context="adhoc")
