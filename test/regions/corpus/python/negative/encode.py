import base64


def data_url(png: bytes) -> str:
    return "data:image/png;base64," + base64.b64encode(png).decode()
