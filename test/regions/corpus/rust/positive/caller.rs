pub fn caller(request: &HttpRequest) -> Option<String> {
    let header = request.headers().get("Authorization")?.to_str().ok()?;
    header.strip_prefix("Bearer ").map(str::to_owned)
}

pub fn language(request: &HttpRequest) -> Option<String> {
    request.headers().get("Accept-Language")?.to_str().ok().map(str::to_owned)
}
