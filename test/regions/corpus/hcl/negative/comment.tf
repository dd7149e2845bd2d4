# resource "aws_iam_role" "old" {
#   assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow" }] })
# }
/* path "secret/*" { capabilities = ["read"] } */
resource "aws_sns_topic" "alerts" {
  name = "alerts"
}
