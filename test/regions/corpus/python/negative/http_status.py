REASONS = {401: "Unauthorized", 403: "Forbidden", 404: "Not Found"}


def reason(status):
    return REASONS.get(status, "Unknown")
