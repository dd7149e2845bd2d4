pub async fn link(&self, username: &str, password: &str) -> Result<(), Trouble> {
    self.post("/link", (username, password)).await
}

pub fn enter(lodge: &Lodge, headers: &HeaderMap) -> Result<Guest, Response> {
    let word = extract_bearer(headers);
    lodge.guest(word)
}

pub fn cellar(known: bool) -> Result<(), Response> {
    if known { Ok(()) } else { Err(json_error(StatusCode::UNAUTHORIZED, "who are you")) }
}

pub struct ShareGrant {
    until: u64,
}

impl Drawer {
    pub fn guest(&self, session_token: &str) -> Option<Guest> {
        self.read(session_token)
    }

    pub fn open(&self, name: &str) -> Option<Guest> {
        self.read(name)
    }
}
