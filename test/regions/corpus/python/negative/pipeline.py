class Pipeline:
    def __init__(self):
        self.steps = []

    def register(self, step):
        self.steps.append(step)

    def process(self, value):
        for step in self.steps:
            value = step(value)
        return value
