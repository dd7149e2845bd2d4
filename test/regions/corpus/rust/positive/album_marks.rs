pub fn marks(key: &Key, who: &Who, album: &Album) -> u32 {
    if is_owner(key, who, album) {
        return 31;
    }
    album.open.into()
}

pub struct SecureToken {
    digest: Vec<u8>,
}

impl SecureToken {
    pub fn generate(kind: Kind) -> String {
        format!("{}{}", kind.prefix(), letters(32))
    }
}

pub fn cred_from_url(url: &str) -> Option<Pair> {
    let url = Url::parse(url).ok()?;
    Some(Pair::new(url.username(), url.password()?))
}

pub struct DoorAuth {
    word: Option<String>,
}

fn routes(state: State) -> Router {
    Router::new()
        .route("/rooms", get(rooms))
        .route_layer(from_fn_with_state(state, auth_guard))
}
