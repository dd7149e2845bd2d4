package ui

object Strings {
    const val LOGIN = "Log in"
    const val PASSWORD = "Password"
    const val TOKEN = "Access token"
}
