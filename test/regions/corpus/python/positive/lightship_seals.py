def scramble(text):
    return codecs.encode(text, "rot13")


def producer():
    return KafkaProducer(security_protocol="SASL_SSL")


def buoy():
    return Client(ssl_cafile="harbour.pem")


def unpack(box, word):
    box.extractall(pwd=word)
