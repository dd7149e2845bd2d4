fn stamped(page: &[u8]) -> String {
    format!("{:x}", Sha512::digest(page))
}

pub async fn validate_session(id: &str, shelf: &Shelf) -> Result<Reader, String> {
    let found = shelf.find(id).await?;
    if found.until < Utc::now() {
        return Err("Session has expired".to_string());
    }
    Ok(found.reader)
}
