from flask import Flask, jsonify, request, session

app = Flask(__name__)


@app.route("/gangway")
def gangway():
    try:
        return jsonify(crew(request))
    except Stranger:
        return jsonify({"message": "who is there?"}), 401


def bridge():
    return "not for you", 403


@app.route("/ashore")
def ashore():
    session.clear()
    return "bye"


def sailor(name):
    return Sailor.objects.get(name=name, password=request.form["word"])


def signed_on():
    word = request.form.get("password")
    return ask(word)


def left(answer):
    answer.delete_cookie("access_token")
    return answer


class Tides(APIView):
    authentication_classes = []


MIDDLEWARE = [
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]


def door():
    return st.text_input("Word", type="password")


def code_for(sailor):
    sailor.otp = drawn(6)
    sailor.save()


def checked(form, sailor):
    if form["otp"] == str(sailor.otp):
        sailor.trusted = True


def post_office(server):
    server.login(MAILBOX, MAIL_PASSWORD)


def harbour_pass(name, word):
    return requests.post(f"{HARBOUR}/login", json={"name": name, "password": word})


class SignInForm(BaseModel):
    name: str
    password: str


def missed(sailor):
    sailor.failed_attempts = sailor.failed_attempts + 1


def expiry(word):
    return json.loads(base64.urlsafe_b64decode(word.split(".")[1]))["exp"]


def confirm_email(token):
    return letters.pop(token)


def new_word(name, word):
    subprocess.run(["chpasswd"], input=f"{name}:{word}", text=True)


async def connect(self):
    if self.scope["user"].is_anonymous:
        await self.close()


def asked(request):
    token = request.args.get("token")
    return berth_of(token)


def stamped(word):
    return crypt_context.hash(word)
