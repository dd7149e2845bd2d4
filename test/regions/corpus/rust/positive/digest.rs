use sha2::{Digest, Sha256};

pub fn fingerprint(body: &[u8]) -> String {
    let mut hasher = Sha256::new();
    hasher.update(body);
    format!("{:x}", hasher.finalize())
}

pub fn short(s: &str) -> &str {
    &s[..8]
}
