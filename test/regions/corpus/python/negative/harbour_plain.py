import random
import subprocess


def answered():
    return jsonify({"message": "too many"}), 429


def pair():
    return 400, 402


def weather_page(response):
    response.set_cookie("theme", "dark")
    response["Content-Type"] = "text/html"
    return response


def model_key():
    return st.text_input("OpenAI API key", type="password")


def state_of():
    subprocess.run(["git", "status"], check=True)
    subprocess.run(["chmod", "+x", "build.sh"], check=True)


def next_word(words):
    token = random.choice(words)
    return token


def player_of(user_id):
    if user_id not in GAME_STATE:
        return None
    return GAME_STATE[user_id]


def first_seen(user_id):
    if user_id not in SEEN:
        SEEN[user_id] = 1


class ChartForm(BaseModel):
    name: str


def mixed(left, right):
    return bytes(a ^ b for a, b in zip(left, right))


def is_accessible(graph, node):
    return node in graph


def validate_token_limit(prompt, limit):
    return len(prompt) < limit


class CertificateTemplate(Model):
    course = CharField()
    body = TextField()
