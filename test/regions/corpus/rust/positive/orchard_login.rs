use crate::{Buyer, Jar, Meta, Options, Problem, Shelf};

pub fn token(mut self, token: String) -> Options {
    self.keep(token);
    self
}

pub fn with_user_and_password(user: String, pass: String) -> Options {
    Options::default().keep_pair(user, pass)
}

async fn market_logged_in(&self) -> bool {
    self.kept.is_some()
}

fn clear(&self, jar: &Jar) {
    jar.signed_with_key(&self.key).remove("basket");
}

fn hide(value: &mut Meta) {
    value.set_sensitive(true);
}

pub fn require_tls(mut self, wanted: bool) -> Options {
    self.safe_wire = wanted;
    self
}

fn rename(shelf: &Shelf, buyer: &Buyer) -> Result<(), Problem> {
    ensure!(buyer.place == shelf.place, Error::<T, I>::NoPermission);
    shelf.rename()
}

fn vote(shelf: &Shelf, keeper: &Meta) -> Result<(), Problem> {
    shelf.assert_keeper_or_helper_is_signer(keeper)?;
    shelf.count()
}

fn move_out(shelf: &Shelf, seeds: &[&[u8]]) -> Result<(), Problem> {
    invoke_signed(&shelf.step(), &shelf.accounts(), &[seeds])
}
