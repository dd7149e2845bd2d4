import requests


def create_session(retries):
    session = requests.Session()
    session.mount("https://", Retrying(retries))
    return session


def get_session():
    return create_session(3)
