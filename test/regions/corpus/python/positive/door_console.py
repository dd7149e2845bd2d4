people = {"keeper": "1234"}


def ask():
    name = input("Name: ")
    word = input("Password: ")
    return people.get(name) == word


class DoorForm(FlaskForm):
    name = StringField("Name")
    word = PasswordField("Word")


def greet():
    return input("What is your name? ")
