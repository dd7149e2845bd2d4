def broker(client, name, word):
    client.username_pw_set(name, word)


def gatekeeper(event, context):
    ticket = event["authorizationToken"]
    return ticket[7:]


def passenger(event):
    paper = event["requestContext"]["authorizer"]["claims"]
    return paper["sub"]


c.JupyterHub.authenticator_class = "lightship"


def coxswain(lamp_key):
    if lamp_key not in VALID_API_KEYS:
        return None
    return "lamp"


def locker(entered_pin, drawer):
    if entered_pin == drawer.pin:
        drawer.open()


def look_up(cursor, name, word):
    query = "SELECT number FROM sailors_users WHERE name = %s AND password = %s"
    cursor.run(query, (name, word))


async def hail(sid, environ, auth):
    if not auth or auth.get("token") != WORD:
        raise ConnectionRefusedError("who goes there")


class Enlisting(CreateView):
    form_class = UserCreationForm


def stay_aboard():
    session.permanent = True


@auth_basic(known_sailor)
def chart():
    return "chart"


def hold(sailor):
    if sailor is None:
        raise credentials_exception
    return sailor.hold
