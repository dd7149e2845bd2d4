use hmac::{Hmac, Mac};
use sha2::Sha256;

type HmacSha256 = Hmac<Sha256>;

pub fn genuine(secret: &[u8], body: &[u8], header: &str) -> bool {
    let Ok(given) = hex::decode(header.trim_start_matches("sha256=")) else {
        return false;
    };
    let mut mac = HmacSha256::new_from_slice(secret).expect("any length");
    mac.update(body);
    mac.verify_slice(&given).is_ok()
}

pub fn event(header: Option<&str>) -> &str {
    header.unwrap_or("ping")
}
