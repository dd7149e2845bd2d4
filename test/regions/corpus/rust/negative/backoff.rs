use std::time::Duration;

pub fn delay(attempt: u32) -> Duration {
    Duration::from_millis(50 * 2u64.pow(attempt))
}
