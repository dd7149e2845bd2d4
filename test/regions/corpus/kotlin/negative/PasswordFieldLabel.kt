package ui.labels

object Labels {
    const val LOGIN = "Log in"
    const val PASSWORD = "Password"
    const val ROLE = "Role"

    fun all(): List<String> = listOf(LOGIN, PASSWORD, ROLE)

    fun widest(): Int = all().maxOf { it.length }
}
