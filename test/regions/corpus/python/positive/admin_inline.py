from django.contrib import admin

from .models import Shipment


class ShipmentInline(admin.TabularInline):
    model = Shipment
    extra = 0

    def has_delete_permission(self, request, obj=None):
        return False

    def has_view_or_change_permission(self, request, obj=None):
        return obj is not None and obj.open

    def weight(self, shipment):
        return f"{shipment.grams / 1000:.1f} kg"
