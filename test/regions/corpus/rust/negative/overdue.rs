fn stamped(page: &Page) -> String {
    format!("{:x}", Page::count(page))
}

pub fn validate_session(session: &Reading) -> Result<(), String> {
    if session.pages.is_empty() {
        return Err("nothing was read".to_string());
    }
    Ok(())
}
