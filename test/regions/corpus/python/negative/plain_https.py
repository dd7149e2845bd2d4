import http.client


def weather(town):
    connection = http.client.HTTPSConnection("weather.example")
    connection.request("GET", f"/{town}")
    return connection.getresponse().read()
