resource "aws_kinesis_stream" "events" {
  name             = "events"
  shard_count      = 1
  retention_period = 48
}

resource "aws_cloudwatch_log_group" "auth" {
  name              = "/app/auth"
  retention_in_days = 14
}
