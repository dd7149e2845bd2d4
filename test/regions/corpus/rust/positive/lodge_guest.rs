use axum::extract::FromRequestParts;
use axum::http::request::Parts;

pub struct CurrentUser(pub i64);

impl<S: Sync> FromRequestParts<S> for CurrentUser {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Refused> {
        let found = parts.extensions.get::<i64>().copied();
        found.map(CurrentUser).ok_or(Refused)
    }
}

pub struct Page(pub u32);

impl<S: Sync> FromRequestParts<S> for Page {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Refused> {
        Ok(Page(parts.uri.query().map_or(0, number)))
    }
}

pub fn supper(guest: Option<Guest>) -> Result<Meal, LodgeError> {
    guest.map(Guest::eat).ok_or_else(|| LodgeError::unauthorized("come in first"))
}

pub fn cellar(guest: Guest) -> Result<Meal, LodgeError> {
    guest.cook.then(Meal::new).ok_or_else(|| LodgeError::forbidden("cooks"))
}

pub fn bell(text: &str) -> Result<u32, LodgeError> {
    let key = text.parse().map_err(|_| LodgeError::InvalidApiKey)?;
    Ok(key)
}
