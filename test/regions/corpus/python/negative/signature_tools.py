import inspect


def parameters(function):
    signature = inspect.signature(function)
    return list(signature.parameters)


def bind(function, *args):
    return inspect.signature(function).bind(*args)
