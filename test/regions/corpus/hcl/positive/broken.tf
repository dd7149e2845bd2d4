resource "aws_iam_role_policy" "half" {
  role   = aws_iam_role.half.id
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "s3:

resource "aws_sns_topic" "t" {
  name = "t"
}
