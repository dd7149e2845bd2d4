def greeting(args):
    if args.get("mode") == "subscribe" and args.get("token") == Config.TIDE_VERIFY_TOKEN:
        return args["challenge"], 200
    return "no", 400


def push(request, key):
    if key != settings.PUSH_API_KEY:
        return "no", 400
    return stored(request)


class Gateway:
    def verify_webhook(self, headers, body):
        raise NotImplementedError
