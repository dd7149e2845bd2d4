class RetryPolicy:
    def __init__(self, attempts):
        self.attempts = attempts

    def allows(self, attempt):
        return attempt < self.attempts
