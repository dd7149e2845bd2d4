resource "azurerm_linux_web_app" "partners" {
  name                = "partners"
  resource_group_name = azurerm_resource_group.web.name
  location            = azurerm_resource_group.web.location
  service_plan_id     = azurerm_service_plan.web.id
  client_certificate_enabled = true
  client_certificate_mode    = "Required"

  site_config {
    always_on = true
  }
}
