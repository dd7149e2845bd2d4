from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent
DEBUG = False

SECRET_KEY = env("DJANGO_SECRET_KEY")
ALLOWED_HOSTS = ["shop.example"]

INSTALLED_APPS = ["catalog", "cart"]

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
]
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
CORS_ALLOWED_ORIGINS = ["https://app.example"]

TIME_ZONE = "UTC"
