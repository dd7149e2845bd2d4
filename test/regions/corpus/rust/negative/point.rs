#[derive(Clone, Copy)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

impl Point {
    pub fn dot(self, o: Point) -> i32 {
        self.x * o.x + self.y * o.y
    }
}
