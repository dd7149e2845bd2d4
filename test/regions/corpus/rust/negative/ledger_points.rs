impl Ledger {
    pub fn grant(&mut self, day: i64, amount: Points) -> Answer {
        self.points += amount;
        Answer::Given
    }

    pub fn verify(&self) -> Result<(), Trouble> {
        self.rows.iter().try_for_each(Row::check)
    }

    pub fn sign(&self) -> f64 {
        self.total.signum()
    }

    fn validate(&self, token: &Token) -> bool {
        token.kind == Kind::Word
    }

    fn rounds(&self) -> Vec<Round> {
        self.db.rows("select id, started from sessions where subject = ?")
    }
}
