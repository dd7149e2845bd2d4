resource "datadog_monitor" "auth_latency" {
  name    = "auth latency"
  type    = "metric alert"
  query   = "avg(last_5m):avg:auth.latency{*} > 1"
  message = "Access token service is slow @oncall"
}
