package ui

import scalatags.Text.all._

object Widgets {
  def dialog(heading: String, content: Frag*): Frag =
    div(role := "dialog", aria.label := heading)(h2(heading), content)

  def tabs(names: Seq[String], selected: Int): Frag =
    div(role := "tablist")(
      names.zipWithIndex.map { case (name, i) =>
        button(role := "tab", aria.selected := (i == selected))(name)
      }
    )

  def signInLink: Frag = a(href := "/welcome", cls := "login-link")("Sign in")
}
