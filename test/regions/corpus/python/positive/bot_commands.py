OWNERS = {1042, 2077}


async def restart(ctx):
    if ctx.author.id not in OWNERS:
        return await ctx.send("no")
    await ctx.bot.close()


def fetch(client, url, user, secret):
    return client.get(url, auth=(user, secret))


async def ping(ctx):
    await ctx.send(f"{ctx.bot.latency * 1000:.0f} ms")
