use std::collections::HashMap;

pub struct Scopes {
    stack: Vec<HashMap<String, Slot>>,
}

#[derive(Clone, Copy)]
pub struct Slot(pub usize);

impl Scopes {
    pub fn enter(&mut self) {
        self.stack.push(HashMap::new());
    }

    pub fn leave(&mut self) {
        self.stack.pop();
    }

    pub fn declare(&mut self, name: &str, slot: Slot) -> Result<(), String> {
        let scope = self.stack.last_mut().expect("a scope");
        if scope.contains_key(name) {
            return Err(format!("'{name}' is declared twice in this scope"));
        }
        scope.insert(name.to_owned(), slot);
        Ok(())
    }

    pub fn lookup(&self, name: &str) -> Option<Slot> {
        self.stack.iter().rev().find_map(|scope| scope.get(name).copied())
    }
}
