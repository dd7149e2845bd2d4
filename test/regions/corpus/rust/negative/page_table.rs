bitflags::bitflags! {
    pub struct Prot: u8 {
        const READ = 1;
        const WRITE = 2;
        const EXEC = 4;
    }
}

pub struct Mapping {
    pub start: usize,
    pub pages: usize,
    pub prot: Prot,
}

impl Mapping {
    pub fn contains(&self, address: usize) -> bool {
        address >= self.start && address < self.start + self.pages * 4096
    }

    /// Splits the mapping so that the second half starts at `page`.
    pub fn split(&mut self, page: usize) -> Mapping {
        let rest = Mapping {
            start: self.start + page * 4096,
            pages: self.pages - page,
            prot: self.prot,
        };
        self.pages = page;
        rest
    }
}
