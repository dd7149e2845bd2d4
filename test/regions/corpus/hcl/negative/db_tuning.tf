resource "aws_db_parameter_group" "slow" {
  name   = "slow"
  family = "mysql8.0"

  parameter {
    name  = "slow_query_log"
    value = "1"
  }

  parameter {
    name  = "long_query_time"
    value = "2"
  }
}

resource "cloudflare_zone_setting" "minify" {
  zone_id    = var.zone
  setting_id = "minify"
  value      = "on"
}
