impl Board {
    pub fn set_pin(&mut self, pin: u8, high: bool) {
        self.pins[pin as usize] = high;
    }

    pub fn check_pin(&self, pin: Pin) -> bool {
        self.pins[pin.0 as usize]
    }
}

pub fn routes() -> Router {
    Router::new().layer(from_fn(author::names)).layer(from_fn(requests::count))
}

pub fn compare(left: &Account, right: &Account) {
    assert_keys_eq!(left.mint, right.mint);
}

pub fn watch(guard: MutexGuard<Board>, user: User) -> usize {
    guard.pins.len() + user.name.len()
}
