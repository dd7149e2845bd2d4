pub struct Author {
    name: String,
}

pub fn credits(film: &Film) -> Vec<String> {
    film.cast.clone()
}

pub fn credit_from_row(row: &Row) -> Option<Credit> {
    Credit::read(row)
}

impl FromStr for Page {
    fn from_str(text: &str) -> Result<Self, Bad> {
        text.parse().map(Page).map_err(|_| Bad::InvalidToken)
    }
}

pub fn probe(path: &str) -> Result<u64, Trouble> {
    match metadata(path) {
        Ok(found) => Ok(found.len()),
        Err(cause) if cause.kind() == ErrorKind::PermissionDenied => Err(probe_error(
            "DENIED",
            "missing permission to read the folder",
        )),
        Err(_) => Err(probe_error("GONE", "nothing there")),
    }
}

pub fn explain(output: &str) -> Option<Trouble> {
    let lower = output.to_lowercase();
    if lower.contains("permission denied") {
        return Some(Trouble {
            kind: Kind::PermissionDenied,
            title: "Permission Denied".to_string(),
        });
    }
    None
}

fn app() -> Router {
    Router::new().layer(from_fn(author_header)).layer(from_fn(count))
}
