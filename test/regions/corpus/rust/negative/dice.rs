use rand::Rng;

pub fn roll(sides: u32) -> u32 {
    rand::thread_rng().gen_range(1..=sides)
}
