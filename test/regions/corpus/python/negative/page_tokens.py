def validate_page_token(token, pages):
    return pages.get(token)


def refresh_next_token(self):
    self.token = self.words.pop()


def berth_name():
    return names.get_random_string(9)
