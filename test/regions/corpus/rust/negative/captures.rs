use std::collections::HashMap;

pub fn replace_all(text: &str, table: &HashMap<String, String>) -> String {
    let mut out = String::with_capacity(text.len());
    for caps in pattern().captures_iter(text) {
        let key = caps.get(1).map(|m| m.as_str()).unwrap_or_default();
        if caps.len() > 2 {
            out.push_str(table.get(key).map(String::as_str).unwrap_or(key));
        }
    }
    out
}

pub struct ScopeGuard<F: FnOnce()> {
    run: Option<F>,
}

impl<F: FnOnce()> Drop for ScopeGuard<F> {
    fn drop(&mut self) {
        if let Some(run) = self.run.take() {
            run();
        }
    }
}

pub fn fill(buffer: &mut [u8]) {
    let bytes = random_bytes(buffer.len());
    buffer.copy_from_slice(&bytes);
}
