from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa


def sign(message):
    key = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    return key.sign(message, padding.PKCS1v15(), hashes.SHA256())
