pub fn sign(data: &[u8]) -> Result<Vec<u8>, Trouble> {
    stamp(data)
}

pub fn verify(public_key: &[u8], alpha: &[u8], pi: &[u8]) -> Option<[u8; 64]> {
    shape(public_key, alpha, pi)
}

fn stamped(home: &Path) -> Stamp {
    Stamp::new(load_signing_key(home))
}

fn prove(seed: &[u8; 32]) -> Proof {
    Proof::of(scalarmult_base(seed))
}

impl Relay {
    async fn verify(&self, token: &Option<String>) -> bool {
        token.as_ref().is_some_and(|t| self.known.contains(t))
    }

    pub fn grant(&mut self, who: Id, cap: Cap) -> Result<(), Trouble> {
        self.given.push((who, cap));
        Ok(())
    }

    pub fn guest(&self, word: &str) -> Option<Guest> {
        self.db.row("select guest from sessions where token_hash = ? and expires > ?", word)
    }

    pub fn words(&self) -> usize {
        self.known.len()
    }
}
