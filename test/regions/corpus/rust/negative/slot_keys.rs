pub struct SlotMap<T> {
    slots: Vec<Option<T>>,
    free: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key(usize);

impl<T> SlotMap<T> {
    pub fn insert(&mut self, value: T) -> Key {
        match self.free.pop() {
            Some(at) => {
                self.slots[at] = Some(value);
                Key(at)
            }
            None => {
                self.slots.push(Some(value));
                Key(self.slots.len() - 1)
            }
        }
    }

    pub fn remove(&mut self, key: Key) -> Option<T> {
        let value = self.slots[key.0].take();
        if value.is_some() {
            self.free.push(key.0);
        }
        value
    }
}
