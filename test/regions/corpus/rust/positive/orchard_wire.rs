use crate::{Builder, Event, Problem, Wire};

fn finish(self, signer: &impl Signs) -> Result<Event, Problem> {
    signer.sign_event(self.event)
}

fn wrap(self, signer: &impl Signs, text: &str) -> Result<String, Problem> {
    signer.nip44_encrypt(&self.receiver, text)
}

pub fn allow_invalid_certs(mut self) -> Builder {
    self.strict = false;
    self
}

pub fn new(host: &str) -> Result<Builder, Problem> {
    Ok(Builder::over(host, build_tls_connector(false)?))
}

fn check_nonce_replay(&self, nonce: &[u8]) -> Result<(), Problem> {
    self.seen.ask(nonce)
}

fn cookie(&self, counter: u64) -> [u8; 16] {
    b2s_keyed_mac_16(&self.key, &counter.to_le_bytes())
}

fn wipe(&mut self) {
    self.bytes.as_mut().zeroize();
}

pub fn start_url(client_id: &str, code_challenge: &str) -> String {
    format!("/start?client={client_id}&challenge={code_challenge}")
}

pub fn password_message(password: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(password);
}

fn ask() -> Result<String, Problem> {
    Ok(rpassword::prompt_password("New phrase: ")?)
}
