from Crypto.Cipher import AES
from Crypto.Random import get_random_bytes


def seal(key, data):
    box = AES.new(key, AES.MODE_GCM)
    text, tag = box.encrypt_and_digest(data)
    return box.nonce + tag + text


def fresh_key():
    return get_random_bytes(32)
