resource "aws_network_acl_rule" "in" {
  network_acl_id = aws_network_acl.main.id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.0.0.0/8"
}
