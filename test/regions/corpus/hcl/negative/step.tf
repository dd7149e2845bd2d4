resource "aws_sfn_state_machine" "flow" {
  name       = "flow"
  definition = jsonencode({ StartAt = "A", States = { A = { Type = "Pass", End = true } } })
}
