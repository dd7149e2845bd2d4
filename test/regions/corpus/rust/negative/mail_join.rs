pub struct MoneyGrant {
    amount: u64,
}

pub fn dsn(host: &str, user: &str, password: &str) -> String {
    format!("{host}{user}{password}")
}

pub fn extract_bears(text: &str) -> usize {
    text.matches("bear").count()
}

fn missing(found: bool) -> Result<(), Response> {
    if found { Ok(()) } else { Err(json_error(StatusCode::NOT_FOUND, "nothing")) }
}
