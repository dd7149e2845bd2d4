from secrets import token_urlsafe

from .models import ApiKey


def issue_api_key(owner):
    value = token_urlsafe(32)
    ApiKey.objects.create(owner=owner, value=value)
    return value


def verify_api_key(value):
    return ApiKey.objects.filter(value=value, revoked=False).exists()
