use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use moka::sync::Cache;

pub struct Thumbnails {
    cache: Cache<u64, Arc<Vec<u8>>>,
}

impl Thumbnails {
    pub fn get(&self, path: &str, width: u32) -> Arc<Vec<u8>> {
        let key = key_of(path, width);
        self.cache.get_with(key, || Arc::new(crate::scale::render(path, width)))
    }
}

fn key_of(path: &str, width: u32) -> u64 {
    let mut hasher = DefaultHasher::new();
    path.hash(&mut hasher);
    width.hash(&mut hasher);
    hasher.finish()
}
