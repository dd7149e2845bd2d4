use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::{from_fn, Next};
use actix_web::{web, App, Error, HttpMessage, HttpServer};

use crate::state::AppState;

async fn require_api_token(
    req: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let state = req.app_data::<web::Data<AppState>>().cloned().unwrap();
    let presented = req
        .headers()
        .get("x-api-token")
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    match state.tokens.owner_of(presented).await {
        Some(account) => {
            req.extensions_mut().insert(account);
            next.call(req).await
        }
        None => Err(actix_web::error::ErrorUnauthorized("missing or unknown token")),
    }
}

pub async fn serve(state: web::Data<AppState>) -> std::io::Result<()> {
    HttpServer::new(move || {
        App::new()
            .app_data(state.clone())
            .service(web::scope("/v1").wrap(from_fn(require_api_token)).configure(crate::v1::routes))
    })
    .bind(("127.0.0.1", 8080))?
    .run()
    .await
}
