@test "login page says hello" {
  run ./page login
  [ "$status" -eq 0 ]
}
