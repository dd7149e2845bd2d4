class Keys:
    def __init__(self):
        self.held = set()

    def press(self, key):
        self.held.add(key)

    def release(self, key):
        self.held.discard(key)
