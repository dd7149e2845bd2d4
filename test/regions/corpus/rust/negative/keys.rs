pub enum Key {
    Left,
    Right,
}

pub fn step(key: Key, x: i32) -> i32 {
    match key {
        Key::Left => x - 1,
        Key::Right => x + 1,
    }
}
