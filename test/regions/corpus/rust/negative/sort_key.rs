pub fn sort(v: &mut Vec<(String, u32)>) {
    v.sort_by_key(|(key, _)| key.clone());
}
