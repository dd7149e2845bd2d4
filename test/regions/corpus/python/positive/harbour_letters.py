def post_office(x_api_key: str = Header(...)):
    return x_api_key


def gangway(key=Header(None, alias="X-Access-Token")):
    return key


def send_reset_email(sailor):
    letter(sailor.address)


def letter_of(sailor):
    return paper(sailor.get_reset_token())


class ForgotPasswordView(FormView):
    template = "forgot.html"


def table(cursor):
    cursor.execute("CREATE TABLE sailors (name TEXT, password TEXT)")
