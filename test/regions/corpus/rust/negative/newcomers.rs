pub enum PrintError {
    InvalidPage(String),
    Store(String),
}

pub struct SignupRequest {
    course: String,
    seats: u32,
}

fn origin_of(origin: Point, shelf: &Shelf) -> Point {
    ensure_visible(shelf);
    origin.moved(shelf.x)
}

fn again(shelf: &mut Shelf) {
    shelf.resort();
    shelf.hasher.update(b"a");
}
