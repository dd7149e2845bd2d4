pub struct Session {
    laps: Vec<u32>,
}

impl Session {
    pub fn best(&self) -> Option<u32> {
        self.laps.iter().min().copied()
    }
}
