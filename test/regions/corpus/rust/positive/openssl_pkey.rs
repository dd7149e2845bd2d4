use openssl::hash::MessageDigest;
use openssl::pkey::PKey;
use openssl::rsa::Rsa;
use openssl::sign::{Signer, Verifier};

pub fn sign_release(pem: &[u8], artifact: &[u8]) -> Result<Vec<u8>, openssl::error::ErrorStack> {
    let key = PKey::from_rsa(Rsa::private_key_from_pem(pem)?)?;
    let mut signer = Signer::new(MessageDigest::sha256(), &key)?;
    signer.update(artifact)?;
    signer.sign_to_vec()
}

pub fn check_release(pem: &[u8], artifact: &[u8], sig: &[u8]) -> Result<bool, openssl::error::ErrorStack> {
    let key = PKey::public_key_from_pem(pem)?;
    let mut verifier = Verifier::new(MessageDigest::sha256(), &key)?;
    verifier.update(artifact)?;
    verifier.verify(sig)
}
