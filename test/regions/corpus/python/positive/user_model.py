from django.contrib.auth.models import AbstractUser
from django.db import models


class Customer(AbstractUser):
    phone = models.CharField(max_length=20)
    newsletter = models.BooleanField(default=False)


class Address(models.Model):
    street = models.CharField(max_length=80)
