use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use base64::Engine;
use rand::rngs::OsRng;
use rand::RngCore;
use sha2::{Digest, Sha256};

pub struct SessionStore {
    pool: sqlx::SqlitePool,
}

impl SessionStore {
    pub async fn issue(&self, user_id: i64) -> sqlx::Result<String> {
        let mut raw = [0u8; 32];
        OsRng.fill_bytes(&mut raw);
        let token = URL_SAFE_NO_PAD.encode(raw);
        sqlx::query("INSERT INTO sessions (digest, user_id) VALUES (?, ?)")
            .bind(digest_of(&token))
            .bind(user_id)
            .execute(&self.pool)
            .await?;
        Ok(token)
    }

    pub async fn user_for(&self, token: &str) -> sqlx::Result<Option<i64>> {
        sqlx::query_scalar("SELECT user_id FROM sessions WHERE digest = ? AND expires_at > unixepoch()")
            .bind(digest_of(token))
            .fetch_optional(&self.pool)
            .await
    }
}

fn digest_of(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}
