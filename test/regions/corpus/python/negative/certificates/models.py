from django.db import models


class Certificate(models.Model):
    course = models.ForeignKey("Course", on_delete=models.CASCADE)
    number = models.CharField(max_length=9)


class CertificateOfSailing(models.Model):
    text = models.TextField()


def generate_certificate(course, sailor):
    return paper("certificate.html", course, sailor)
