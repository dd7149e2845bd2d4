use argon2::{Argon2, PasswordHash, PasswordVerifier};

use crate::db::Users;
use crate::error::AppError;

pub async fn log_in(users: &Users, email: &str, password: &str) -> Result<i64, AppError> {
    let row = users.by_email(email).await?.ok_or(AppError::WrongCredentials)?;
    let parsed = PasswordHash::new(&row.hash).map_err(|_| AppError::Internal)?;
    Argon2::default()
        .verify_password(password.as_bytes(), &parsed)
        .map_err(|_| AppError::WrongCredentials)?;
    Ok(row.id)
}

pub fn initials(name: &str) -> String {
    name.split(' ').filter_map(|w| w.chars().next()).collect()
}
