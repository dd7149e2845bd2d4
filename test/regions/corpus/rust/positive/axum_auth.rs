use axum::extract::FromRequestParts;
use axum::http::{request::Parts, StatusCode};

pub struct CurrentUser(pub String);

impl<S: Send + Sync> FromRequestParts<S> for CurrentUser {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let header = parts
            .headers
            .get("authorization")
            .and_then(|v| v.to_str().ok())
            .ok_or(StatusCode::UNAUTHORIZED)?;
        crate::token::subject_of(header).map(CurrentUser).ok_or(StatusCode::UNAUTHORIZED)
    }
}
