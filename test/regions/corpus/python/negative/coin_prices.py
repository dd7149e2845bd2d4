class CryptoTrader:
    def __init__(self, exchange):
        self.exchange = exchange

    def buy(self, coin, amount):
        return self.exchange.buy(coin, amount)


def get_crypto_price(coin):
    return ticker(coin)["last"]


def is_crypto_symbol(name):
    return "/" in name


def top_cryptos(rows):
    return sorted(rows)[:3]


def crypto_news(feed):
    return [item for item in feed if "coin" in item.title]
