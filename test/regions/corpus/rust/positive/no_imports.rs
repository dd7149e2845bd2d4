fn pass(claims: &Guest) -> String {
    jsonwebtoken::encode(&head(), claims, &key()).unwrap()
}

fn word(text: &str) -> String {
    argon2::hash_encoded(text.as_bytes(), b"some pepper", &rules()).unwrap()
}

fn stamp(bytes: &[u8]) -> Stamp {
    ring::digest::digest(kind(), bytes).into()
}

fn tag(word: &[u8]) -> Tag {
    hmac::Hmac::<sha2::Sha256>::new_from_slice(word).unwrap().into()
}

fn door() -> Door {
    oauth2::basic::BasicClient::new(number()).into()
}

fn drawer(name: &str) -> Drawer {
    keyring::Entry::new("lodge", name).unwrap().into()
}

fn count(bytes: &[u8]) -> usize {
    bytecount::count(bytes, b' ')
}
