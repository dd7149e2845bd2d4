locals {
  tags = {
    Role     = "database"
    Owner    = "platform"
    Access   = "internal"
    token    = "none"
  }
  password_hint = "ask the team"
}
