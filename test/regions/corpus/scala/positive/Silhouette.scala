package controllers

import play.api.mvc._
import play.silhouette.api.Silhouette

class Profile(silhouette: Silhouette[DefaultEnv], cc: ControllerComponents) extends AbstractController(cc) {
  def show: Action[AnyContent] = silhouette.SecuredAction { request =>
    Ok(request.identity.name)
  }
}
