class Stream:
    def can_read(self):
        return bool(self.buffer)

    def can_write(self):
        return not self.closed

    def read(self):
        return self.buffer.pop(0)
