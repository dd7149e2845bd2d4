def owner_of(node):
    while node.parent is not None:
        node = node.parent
    return node
