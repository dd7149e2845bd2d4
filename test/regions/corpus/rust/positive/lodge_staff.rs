pub struct LoggedInGuard;

pub async fn ledger(State(state): State<Lodge>, _auth: RequireSuperAdmin) -> Json<Vec<Guest>> {
    Json(state.guests())
}

pub async fn supper(guest: AuthUser, State(state): State<Lodge>) -> Json<Meal> {
    Json(state.meal(guest.id))
}

pub async fn breakfast(AuthUser(guest): AuthUser, State(state): State<Lodge>) -> Json<Meal> {
    Json(state.meal(guest))
}

pub async fn menu(State(state): State<Lodge>) -> Json<Vec<Meal>> {
    Json(state.meals())
}

pub fn doors(word: Arc<str>) -> Router {
    Router::new().route("/rooms", get(rooms)).layer(from_fn(move |req, next| {
        let word = word.clone();
        async move { bearer_guard(word, req, next).await }
    }))
}

pub fn gates() -> Router {
    Router::new().route("/yard", get(yard)).layer(from_fn(auth::validate_header))
}

impl Guest {
    pub fn check_pin(&self, pin: &str) -> bool {
        same(pin, &self.digits)
    }
}

pub fn process(accounts: &[AccountInfo]) -> ProgramResult {
    let lodge = Lodge::parse(accounts)?;
    assert_signer(lodge.keeper)?;
    Ok(())
}

pub fn validate(&self) -> Result<()> {
    assert_keys_eq!(self.authority, self.lodge.authority);
    Ok(())
}
