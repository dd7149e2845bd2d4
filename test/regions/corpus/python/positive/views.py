from django.contrib.auth import authenticate, login
from django.contrib.auth.decorators import login_required, permission_required
from django.shortcuts import redirect, render

from .models import Order


def home(request):
    return render(request, "home.html")


def enter(request):
    user = authenticate(request, username=request.POST["name"], password=request.POST["word"])
    if user is None:
        return render(request, "enter.html", {"failed": True})
    login(request, user)
    return redirect("home")


@login_required
def orders(request):
    return render(request, "orders.html", {"orders": Order.objects.all()})


@permission_required("shop.refund_order")
def refund(request, pk):
    Order.objects.get(pk=pk).refund()
    return redirect("orders")
