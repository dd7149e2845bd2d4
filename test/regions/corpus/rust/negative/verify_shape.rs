pub fn verify(rows: &[Vec<u8>], width: usize) -> bool {
    rows.iter().all(|r| r.len() == width)
}
