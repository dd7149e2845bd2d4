resource "aws_kms_key" "data" {
  description         = "data at rest"
  enable_key_rotation = true
}

resource "aws_kms_alias" "data" {
  name          = "alias/data"
  target_key_id = aws_kms_key.data.id
}
resource "aws_sqs_queue" "jobs" {
  name = "jobs"
  kms_master_key_id = aws_kms_key.data.arn
}
