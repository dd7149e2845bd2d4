package controllers

import javax.inject._
import org.mindrot.jbcrypt.BCrypt
import play.api.mvc._

@Singleton
class LoginController @Inject() (cc: ControllerComponents, users: Users) extends AbstractController(cc) {
  def login = Action(parse.json[LoginForm]) { request =>
    users.byEmail(request.body.email) match {
      case Some(user) if BCrypt.checkpw(request.body.password, user.passwordHash) =>
        Redirect("/").withSession("uid" -> user.id)
      case _ =>
        Unauthorized("wrong email or password")
    }
  }

  def logout = Action { Redirect("/login").withNewSession }

  def about = Action { Ok("about us") }
}
