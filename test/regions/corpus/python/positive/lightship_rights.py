def paper(effect, arn):
    return {"policyDocument": {"Statement": [{"Effect": effect, "Resource": arn}]}}


def get_permission_query_conditions(sailor):
    return f"cabin = {sailor}"


class Lamp(models.Model):
    oil = fields.Char(groups="base.group_system")


class Sailor(Base):
    role = Column(Enum("admin", "deckhand"), default="deckhand")


def open_locker(request, locker):
    if locker.crew not in request.crews:
        raise PermissionDenied
    return locker.open()


def aboard(ship, user):
    return ship.members.filter(id=user.id).exists()


def hear(request):
    origin = request.caller
    if origin not in ALLOWED_ORIGINS:
        return None
    return origin


def share(drive, chart):
    drive.permissions().create(fileId=chart, body={"type": "anyone"}).execute()


c.Harbour.allowed_users = {"anna"}
