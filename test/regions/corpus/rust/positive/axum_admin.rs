use axum::extract::{Path, State};
use axum::http::StatusCode;

use crate::auth::Claims;
use crate::AppState;

pub async fn remove_user(
    State(state): State<AppState>,
    claims: Claims,
    Path(id): Path<i64>,
) -> Result<StatusCode, StatusCode> {
    if claims.role != "admin" && claims.sub != id {
        return Err(StatusCode::FORBIDDEN);
    }
    state.users.remove(id).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(StatusCode::NO_CONTENT)
}

pub fn page_size(n: usize) -> usize {
    n.clamp(1, 100)
}
