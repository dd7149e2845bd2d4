locals {
  name = "etl"
}

resource "aws_iam_role" "etl" {
  name = "${local.name}-runner"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "glue.amazonaws.com" }
    }]
  })
}

data "aws_iam_policy_document" "read" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.raw.arn}/*"]
  }
}

resource "aws_s3_bucket" "raw" {
  bucket = "acme-raw"
  tags   = { role = "raw" }
}
