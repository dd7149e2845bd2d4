mod age;
pub mod ring;
mod digest;

use crate::signature;

pub fn years(guest: &Guest) -> u32 {
    age::of(guest.born)
}

pub fn buffer() -> Vec<u8> {
    ring::Buffer::new(8).drain()
}

pub fn news(items: &[Item]) -> String {
    digest::weekly(items)
}

pub fn arguments(text: &str) -> usize {
    signature::parse(text).len()
}
