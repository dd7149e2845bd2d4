@click.command("login")
def come_aboard():
    hold(click.prompt("word"))


@harbour.command("set-access-token")
def hold(word):
    keep(word)


class Pennant(grpc.AuthMetadataPlugin):
    def __call__(self, context, callback):
        callback((), None)


crew = ContextVar("current_user", default=None)
