from enum import Enum


class UserRole(str, Enum):
    ADMIN = "admin"
    READER = "reader"


async def restart(ctx):
    if ctx.author.id not in ADMIN_IDS:
        return
    await ctx.bot.restart()


async def denied(request):
    return json_response({"error": "Access denied"}, status=403)


def shout(text):
    return text.upper()
