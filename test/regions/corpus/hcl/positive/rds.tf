resource "aws_db_instance" "main" {
  identifier     = "main"
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  storage_encrypted = true
  kms_key_id        = aws_kms_key.data.arn
  publicly_accessible = false
}
