import http.client
import os

FERNET_KEY = os.environ["FERNET_KEY"]
PRIVATE_KEY = os.getenv("SIGNER")
MAP_KEY = os.getenv("MAP_KEY")


def fetch(host, context):
    return http.client.HTTPSConnection(host, context=context)
