from django.db import models


class Berth(models.Model):
    name = models.CharField(max_length=40)

    class Meta:
        permissions = [("can_assign", "Can assign berths")]
