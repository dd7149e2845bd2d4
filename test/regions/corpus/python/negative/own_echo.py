class Parrot(Client):
    async def on_message(self, message):
        if message.author == self.user:
            return
        await message.channel.send(message.content)

    async def on_reaction(self, reaction, user):
        if user.bot:
            return
        await reaction.message.reply("seen")


def page(lang: str = Header("en")):
    return lang


def send_newsletter_email(reader):
    letter(reader)


def table(cursor):
    cursor.execute("CREATE TABLE tides (day TEXT, height REAL)")
