class Letters(ListView):
    model = Letter

    def get_queryset(self):
        return Letter.objects.filter(recipient=self.request.user)


def resolve_letters(root, info):
    return Letter.objects.filter(sender=info.context.user)


COMMANDS_OF_ROLE = {}
ROLE_COMMANDS = {"admin": ["all"], "guest": ["help"]}


class Reader(Serializer):
    name = CharField()
    password = CharField(write_only=True, min_length=8)


@dp.message(Command("close"), F.from_user.id == ADMIN_ID)
async def close(message):
    await message.answer("closed")


@bot.message_handler(commands=["open"], func=lambda message: message.from_user.id in OWNERS)
def open_it(message):
    bot.reply_to(message, "open")
