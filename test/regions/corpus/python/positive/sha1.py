import struct


def _rotl(value, bits):
    return ((value << bits) | (value >> (32 - bits))) & 0xFFFFFFFF


def sha1_block(state, block):
    words = list(struct.unpack(">16I", block))
    for i in range(16, 80):
        words.append(_rotl(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1))
    return words
