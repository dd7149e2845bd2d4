resource "aws_cognito_user_pool" "users" {
  name = "users"
  password_policy {
    minimum_length = 14
  }
}

resource "aws_cognito_user_pool_client" "web" {
  name         = "web"
  user_pool_id = aws_cognito_user_pool.users.id
}
