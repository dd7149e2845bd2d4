resource "aws_cloudwatch_dashboard" "logins" {
  dashboard_name = "logins"
  dashboard_body = jsonencode({
    widgets = [{ type = "metric", properties = { title = "Failed logins", metrics = [["App", "LoginFailed"]] } }]
  })
}
