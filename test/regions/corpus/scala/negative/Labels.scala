package ui

object Labels {
  val Login = "Sign in"
  val Password = "Password"
  val Token = "Token"
}
