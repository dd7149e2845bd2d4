class ChatSession:
    def __init__(self):
        self.messages = []

    def start(self):
        self.messages.clear()

    def say(self, text):
        self.messages.append(text)
