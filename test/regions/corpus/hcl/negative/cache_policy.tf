resource "aws_cloudfront_cache_policy" "static" {
  name        = "static"
  default_ttl = 86400
  parameters_in_cache_key_and_forwarded_to_origin {
    cookies_config { cookie_behavior = "none" }
    headers_config { header_behavior = "none" }
    query_strings_config { query_string_behavior = "none" }
  }
}
