import nacl.secret
import nacl.utils


def keep(text):
    key = nacl.utils.random(nacl.secret.SecretBox.KEY_SIZE)
    return key, nacl.secret.SecretBox(key).encrypt(text)
