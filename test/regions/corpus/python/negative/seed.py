import numpy as np


def initial_weights(shape, seed=0):
    generator = np.random.default_rng(seed)
    return generator.normal(size=shape)
