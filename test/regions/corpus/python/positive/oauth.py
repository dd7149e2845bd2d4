from authlib.integrations.flask_client import OAuth

from app import app

oauth = OAuth(app)
oauth.register("github", client_kwargs={"scope": "user:email"})


@app.route("/callback")
def callback():
    token = oauth.github.authorize_access_token()
    return token["userinfo"]["email"]
