class Robots:
    """What a site lets crawlers fetch."""

    def __init__(self, rules):
        self.rules = rules

    def allowed(self, url, agent):
        return not any(url.startswith(path) for path in self.rules.get(agent, ()))


def fetch_all(robots, urls, get):
    return [get(url) for url in urls if robots.allowed(url, "reader")]
