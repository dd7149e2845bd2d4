class Scope:
    def __init__(self, parent=None):
        self.parent = parent
        self.names = {}

    def resolve(self, name):
        if name in self.names:
            return self.names[name]
        return self.parent.resolve(name) if self.parent else None
