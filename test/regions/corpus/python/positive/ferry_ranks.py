from discord import app_commands
from discord.ext import commands

from ferry.rights import Rights, needs_scope, permission_service


@needs_scope("read:berths")
def berths(self):
    return self.all()


@Rights.CARGO.require(403)
def cargo():
    return listed()


@cargo.get(permission=NO_PERMISSION_REQUIRED)
def cargo_get(request):
    return listed()


def captain_only():
    def predicate(interaction):
        return interaction.user.id == 77

    return app_commands.check(predicate)


class Bridge(commands.Cog):
    async def cog_check(self, ctx):
        return ctx.guild is not None

    async def interaction_check(self, interaction):
        return interaction.user == self.author


def accessible_berths(user):
    return Berth.objects.near(user)


def visible_decks_for(self, member):
    return [deck for deck in self.decks if deck.open_to(member)]


def preview(berth):
    permission_service.check_person_access(berth["guest"])
    return berth


def check_deck_access(deck):
    return deck in open_decks


def is_from_trusted_proxy(request):
    return request.remote_addr in NEAR


def move(berth_id, account):
    berth = find(berth_id)
    if berth is None or berth.user != account.id:
        raise HTTPException(404)
    return berth


def invite(self, value):
    ferry = find(value)
    if ferry.owner == self.context["request"].user:
        return value
    raise ValidationError("no")


def rename(berth, account):
    if account.is_admin_id:
        return force(berth)
    return berth


def listed_for(request):
    return (
        Berth.objects.all() if request.user.is_superuser else Berth.objects.mine()
    )


def shout(names, client, text):
    if names[client] == "admin":
        kick(text)


def steer(ctx, allowed_user_ids):
    user = ctx.update.effective_user
    if user.id not in allowed_user_ids:
        name = user.name
        print(name)
        return


DECK_PERMISSIONS_TREE = {"deck": {"write": ["deck"], "read": ["deck", "hold"]}}


class RolesUsers(Base):
    __tablename__ = "roles_users"

    user_id = Column(Integer, ForeignKey("users.id"))
    role_id = Column(Integer, ForeignKey("roles.id"))


class BerthViewSet(ModelViewSet):
    permission_classes = [IsCrew]

    def perform_create(self, serializer):
        berth = serializer.save()
        berth.owner = self.request.user
        berth.save()


def of_ferry(request):
    set_current_tenant(request.ferry)
    return Berth.objects.all()
