use oauth2::basic::BasicClient;
use oauth2::reqwest::async_http_client;
use oauth2::{AuthorizationCode, TokenResponse};

pub async fn callback(client: &BasicClient, code: String) -> Option<String> {
    let token = client.exchange_code(AuthorizationCode::new(code)).request_async(async_http_client).await.ok()?;
    Some(token.access_token().secret().clone())
}
