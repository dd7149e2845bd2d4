import frappe


@frappe.whitelist(allow_guest=True)
def tides(harbour):
    return frappe.get_all("Tide", filters={"harbour": harbour})


@frappe.whitelist()
def harbours(country):
    return frappe.get_all("Harbour", filters={"country": country})
