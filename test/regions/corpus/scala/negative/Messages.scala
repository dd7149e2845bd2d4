package i18n

object Messages {
  private val german = Map(
    "login.heading" -> "Anmelden",
    "login.password" -> "Passwort",
    "login.forgot" -> "Passwort vergessen?",
    "error.forbidden" -> "Diese Seite ist nicht für Sie bestimmt",
    "admin.menu" -> "Verwaltung"
  )

  def apply(key: String, args: Any*): String =
    german.get(key).fold(key)(text => args.zipWithIndex.foldLeft(text) { case (t, (arg, i)) => t.replace(s"{$i}", arg.toString) })
}
