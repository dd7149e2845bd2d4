use ring::{digest, pbkdf2};
use std::num::NonZeroU32;

pub fn derive(password: &str, salt: &[u8]) -> [u8; digest::SHA256_OUTPUT_LEN] {
    let mut out = [0u8; digest::SHA256_OUTPUT_LEN];
    pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA256, NonZeroU32::new(600_000).unwrap(), salt, password.as_bytes(), &mut out);
    out
}
