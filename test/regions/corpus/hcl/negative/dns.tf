resource "aws_route53_record" "www" {
  zone_id = var.zone_id
  name    = "login.example.com"
  type    = "CNAME"
  ttl     = 300
  records = ["auth-token.example.net"]
}
