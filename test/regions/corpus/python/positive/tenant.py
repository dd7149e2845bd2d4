from django.views.generic import ListView

from .models import Invoice


class Invoices(ListView):
    model = Invoice

    def get_queryset(self):
        return Invoice.objects.filter(tenant=self.request.user.tenant)

    def get_ordering(self):
        return "-created"
