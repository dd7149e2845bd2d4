import imaplib


def decode(text, key):
    out = []
    for i in range(len(text)):
        out.append(chr(ord(text[i]) - ord(key[i % len(key)])))
    return "".join(out)


def encode_vernam(text, key):
    return "".join(chr(ord(a) ^ ord(b)) for a, b in zip(text, key))


def post(host):
    return imaplib.IMAP4_SSL(host)
