resource "azurerm_monitor_autoscale_setting" "web" {
  name                = "web"
  resource_group_name = var.rg
  location            = var.location
}

resource "azurerm_backup_policy_vm" "daily" {
  name = "daily"
  backup {
    frequency = "Daily"
    time      = "23:00"
  }
}
