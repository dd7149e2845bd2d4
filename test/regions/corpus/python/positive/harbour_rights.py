import subprocess


def open_to_all(answer):
    answer["Access-Control-Allow-Origin"] = "*"


def shown(self):
    self.send_header("Access-Control-Allow-Origin", "*")


class Tides(APIView):
    permission_classes = []


def shut(path):
    subprocess.run(["chmod", "600", path], check=True)


def deckhand(name):
    subprocess.run(["useradd", "-G", "deck", name], check=True)


def cluster(api):
    return client.V1PolicyRule(api_groups=[""], resources=["pods"], verbs=["get"])


class Chart(ModelView):
    def is_accessible(self):
        return captain() is not None


def cabin(request):
    if not request.user.crew.is_captain:
        return HttpResponse("no")


def rows_of(cursor, tenant):
    cursor.execute("SET app.current_tenant = %s", (tenant,))


def log_of(cursor, number, sailor):
    cursor.execute("SELECT * FROM logs WHERE id = %s AND user_id = %s", (number, sailor))


def heard(update, context):
    if str(update.message.chat_id) != HARBOUR_CHAT:
        return
    context.bot.send(update.message.text)


def inside(path):
    if not path.startswith(ROOT):
        raise PermissionError(f"{path} lies outside")


def ruled(cloud):
    return pulumi_aws.iam.Role("deck", assume_role_policy=TEXT)
