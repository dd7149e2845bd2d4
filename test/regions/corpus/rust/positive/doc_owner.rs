use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::Json;

use crate::account::CurrentUser;
use crate::store::{Document, Store};

pub async fn delete_document(
    State(store): State<Store>,
    user: CurrentUser,
    Path(id): Path<i64>,
) -> Result<StatusCode, StatusCode> {
    let document = store.document(id).await.ok_or(StatusCode::NOT_FOUND)?;
    if document.owner_id != user.id && !user.is_admin {
        return Err(StatusCode::FORBIDDEN);
    }
    store.remove(id).await;
    Ok(StatusCode::NO_CONTENT)
}

pub async fn list_public(State(store): State<Store>) -> Json<Vec<Document>> {
    Json(store.published().await)
}
