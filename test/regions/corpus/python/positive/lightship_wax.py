def genuine(letter, seal, wax):
    return rsa.verify(letter, seal, wax)
