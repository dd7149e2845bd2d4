resource "vault_policy" "ci" {
  name   = "ci"
  policy = file("policies/ci.hcl")
}
resource "vault_jwt_auth_backend_role" "ci" {
  backend   = "jwt"
  role_name = "ci"
  user_claim = "sub"
}
