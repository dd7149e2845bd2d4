async def sweep(interaction, count):
    if not interaction.user.guild_permissions.manage_messages:
        await interaction.response.send_message("Это не для вас.")
        return
    await interaction.channel.purge(limit=count)


async def mute(ctx, member):
    if member.top_role >= ctx.author.top_role:
        return await ctx.send("Too high.")
    await member.timeout(60)


def may_tidy(interaction):
    rights = interaction.user.guild_permissions
    return rights.manage_channels or interaction.user.id in interaction.client.trusted


async def leave(ctx, channel):
    if not channel.permissions_for(ctx.author).move_members:
        return
    await channel.disconnect()


async def pin(bot, message):
    member = await bot.get_chat_member(message.chat.id, message.from_user.id)
    if member.status not in ("administrator", "creator"):
        return
    await bot.pin_chat_message(message.chat.id, message.id)


def handlers(app):
    app.add_handler(MessageHandler(filters.User(BOSSES) & filters.TEXT, forward))


async def greet(ctx):
    if ctx.author.voice is None:
        return
    await ctx.send("hello")
