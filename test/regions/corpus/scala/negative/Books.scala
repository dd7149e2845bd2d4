package controllers

import play.api.mvc._

class Books(shelf: Shelf, cc: ControllerComponents) extends AbstractController(cc) {
  def list: Action[AnyContent] = Action { Ok(shelf.all.mkString(",")) }
}
