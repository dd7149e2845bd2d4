from functools import wraps

ALLOWED_USERS = {int(word) for word in os.environ["READERS"].split(",")}
SHELF_PERMISSIONS = ["shelf.lend", "shelf.sort"]


def librarian_required(view):
    @wraps(view)
    def inner(request, *args):
        if request.user.badge != "L":
            return redirect("shelves")
        return view(request, *args)

    return inner


@restricted
def lend(update, context):
    update.message.reply_text("lent")


@teacher_required
def marks(request):
    return render(request, "marks.html")


@one_of_permissions_required(["shelf.lend"])
def resolve_shelf(info, number):
    return shelf(number)


@super_admin_check
def burn(request, number):
    return shelf(number).delete()


def pin_required(view):
    @wraps(view)
    def inner(*args):
        if not session.get("pin_given"):
            return render_template("pin.html")
        return view(*args)

    return inner


def json_required(view):
    @wraps(view)
    def inner(*args):
        if not request.is_json:
            return "JSON, please", 415
        return view(*args)

    return inner


@ajax_required
def suggest(request):
    return titles(request.GET["q"])
