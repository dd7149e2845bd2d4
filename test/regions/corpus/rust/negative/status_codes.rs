use reqwest::{Client, StatusCode};

pub enum Fetched {
    Page(String),
    Gone,
    Later(u64),
}

pub async fn fetch(client: &Client, url: &str) -> reqwest::Result<Fetched> {
    let response = client.get(url).send().await?;
    Ok(match response.status() {
        StatusCode::OK => Fetched::Page(response.text().await?),
        StatusCode::NOT_FOUND | StatusCode::GONE => Fetched::Gone,
        StatusCode::TOO_MANY_REQUESTS => Fetched::Later(60),
        status => {
            tracing::warn!(%status, url, "unexpected answer");
            Fetched::Later(10)
        }
    })
}
