use actix_identity::Identity;
use actix_web::{post, web, HttpMessage, HttpRequest, HttpResponse};

#[post("/login")]
async fn login(req: HttpRequest, form: web::Form<Login>) -> HttpResponse {
    match accounts::verify(&form.name, &form.password).await {
        Some(user) => {
            Identity::login(&req.extensions(), user.id).unwrap();
            HttpResponse::Ok().finish()
        }
        None => HttpResponse::Unauthorized().finish(),
    }
}
