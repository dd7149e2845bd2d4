use actix_session::Session;
use actix_web::{web, HttpResponse};

use crate::routes::dashboard::render;

pub async fn dashboard(session: Session) -> HttpResponse {
    match session.get::<uuid::Uuid>("user_id") {
        Ok(Some(id)) => HttpResponse::Ok().body(render(id)),
        _ => HttpResponse::SeeOther().insert_header(("Location", "/login")).finish(),
    }
}

pub fn routes(cfg: &mut web::ServiceConfig) {
    cfg.route("/", web::get().to(dashboard));
}
