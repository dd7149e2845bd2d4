resource "aws_ssm_parameter" "beacon" {
  name  = "/harbour/beacon"
  type  = "SecureString"
  value = var.beacon
}

resource "aws_ssm_parameter" "depth" {
  name  = "/harbour/depth"
  type  = "String"
  value = "12"
}
