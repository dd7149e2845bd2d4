moved {
  from = aws_instance.a
  to   = aws_instance.b
}

check "health" {
  assert {
    condition     = data.http.self.status_code == 200
    error_message = "Login page is down"
  }
}
