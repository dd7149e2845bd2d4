import requests


def pull(url):
    return requests.get(url, verify=False, timeout=5).json()


def push(url, data):
    return requests.post(url, json=data, timeout=5).status_code
