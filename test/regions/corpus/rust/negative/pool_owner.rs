pub struct Slot {
    owner: usize,
}

impl Slot {
    pub fn get(&self, caller: usize) -> Option<usize> {
        if caller == self.owner {
            return Some(self.owner);
        }
        None
    }

    pub fn label(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Leader => "leader",
            Kind::Follower => "follower",
        }
    }
}
