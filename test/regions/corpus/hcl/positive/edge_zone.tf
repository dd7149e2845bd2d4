resource "cloudflare_zone_settings_override" "shop" {
  zone_id = var.zone

  settings {
    brotli                   = "on"
    always_use_https         = "on"
    automatic_https_rewrites = "on"
    min_tls_version          = "1.2"
    ssl                      = "strict"
    rocket_loader            = "off"
  }
}
