use axum::Json;

pub async fn books() -> Json<Vec<String>> {
    Json(vec!["Emma".to_string()])
}
