use jsonwebtoken::{decode, encode, Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
pub struct Claims {
    pub sub: String,
    pub exp: usize,
}

pub fn issue(claims: &Claims, key: &[u8]) -> jsonwebtoken::errors::Result<String> {
    encode(&Header::default(), claims, &EncodingKey::from_secret(key))
}

pub fn read(token: &str, key: &[u8]) -> jsonwebtoken::errors::Result<Claims> {
    let data = decode::<Claims>(token, &DecodingKey::from_secret(key), &Validation::new(Algorithm::HS256))?;
    Ok(data.claims)
}
