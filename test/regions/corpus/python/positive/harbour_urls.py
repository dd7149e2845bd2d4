from django.urls import include, path

from . import views

urlpatterns = [
    path("berths/", views.berths),
    path("people/", include("django.contrib.auth.urls")),
]
