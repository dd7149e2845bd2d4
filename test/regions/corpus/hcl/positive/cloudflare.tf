resource "cloudflare_access_policy" "staff" {
  application_id = cloudflare_access_application.wiki.id
  decision       = "allow"
  include { email_domain = ["example.com"] }
}
