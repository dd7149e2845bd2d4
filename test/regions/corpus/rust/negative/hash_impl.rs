use std::hash::{Hash, Hasher};

pub struct Id(u64);

impl Hash for Id {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
