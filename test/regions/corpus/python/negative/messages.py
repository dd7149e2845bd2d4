MESSAGES = {
    "login": "Log in",
    "password": "Password",
    "forbidden": "You are not allowed to do that",
    "token": "Your link has expired",
}
