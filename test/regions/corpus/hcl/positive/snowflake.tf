resource "snowflake_account_role" "analyst" {
  name = "ANALYST"
}

resource "snowflake_grant_privileges_to_account_role" "read" {
  account_role_name = snowflake_account_role.analyst.name
  privileges        = ["USAGE"]
  on_account_object {
    object_type = "DATABASE"
    object_name = "PROD"
  }
}
