from flask import Flask, redirect, request, session, url_for
from werkzeug.security import check_password_hash as matches

from models import User

app = Flask(__name__)


@app.route("/")
def index():
    return "hello"


@app.route("/enter", methods=["POST"])
def enter():
    user = User.query.filter_by(name=request.form["name"]).first()
    if user and matches(user.digest, request.form["word"]):
        session["user_id"] = user.id
        return redirect(url_for("index"))
    return "no", 401


@app.route("/leave")
def leave():
    session.pop("user_id", None)
    return redirect(url_for("index"))
