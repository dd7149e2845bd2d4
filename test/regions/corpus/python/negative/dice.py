import random


def roll(sides=6):
    return random.randint(1, sides)


def shuffled(cards):
    deck = list(cards)
    random.shuffle(deck)
    return deck
