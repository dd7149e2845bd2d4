use rand::rngs::SmallRng;
use rand::{Rng, SeedableRng};

pub struct Field {
    cells: Vec<f32>,
    width: usize,
}

impl Field {
    pub fn generate(width: usize, height: usize, seed: u64) -> Field {
        let mut rng = SmallRng::seed_from_u64(seed);
        let cells = (0..width * height).map(|_| rng.gen_range(-1.0..1.0)).collect();
        Field { cells, width }
    }

    pub fn at(&self, x: usize, y: usize) -> f32 {
        self.cells[y * self.width + x]
    }

    pub fn signature(&self) -> u32 {
        self.cells.iter().fold(0, |sum, cell| sum.wrapping_add(cell.to_bits()))
    }
}
