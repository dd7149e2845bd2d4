use crate::{Api, Doors, Path, Problem};

struct FailedLoginsShelf {
    counts: Doors,
}

fn load_password_from_line(line: &str, host: &str) -> Option<String> {
    line.strip_prefix(host).map(str::to_owned)
}

fn renounce_ownership(store: &mut Doors) -> Result<(), Problem> {
    store.forget_keeper()
}
