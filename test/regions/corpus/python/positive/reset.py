from django.contrib.auth.tokens import default_token_generator
from django.utils.http import urlsafe_base64_encode

from .mail import send


def start_reset(user):
    code = default_token_generator.make_token(user)
    send(user.email, f"/reset/{urlsafe_base64_encode(str(user.pk).encode())}/{code}")
