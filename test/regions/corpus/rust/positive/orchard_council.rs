use crate::{Api, Call, Fork, Guest, Kept, Origin, Problem};

impl<O: Clone> EnsureOrigin<O> for EnsureGrower {
    fn try_origin(o: O) -> Result<Guest, O> {
        o.clone().into().grower().ok_or(o)
    }
}

fn validate(&self, origin: Origin, call: &Call) -> Result<(), Problem> {
    self.look(origin, call)
}

pub fn is_member(who: &T::AccountId) -> bool {
    Growers::<T>::get().contains(who)
}

async fn get_helper_and_grower_permissions(ctx: &Api) -> Option<(u64, u64)> {
    ctx.both().await
}

async fn announce(ctx: &Api) -> Result<(), Problem> {
    let is_bot_owner = ctx.growers().contains(&ctx.guest());
    if !is_bot_owner {
        return ctx.say("only the grower").await;
    }
    ctx.announce().await
}

async fn receive_auth_response(&mut self) -> Result<(), Problem> {
    self.read_line().await
}

async fn auth_ok(&mut self) -> Result<(), Problem> {
    self.write_line(&self.guid).await
}

fn from_jar(jar: &str, pickle_key: &[u8]) -> Result<Kept, Problem> {
    Kept::open_with(jar, pickle_key)
}

fn fork() -> Fork {
    Fork::over(Ed25519Keypair::new())
}

pub fn canonical_request(method: &str, path: &str) -> String {
    [method, path].join(";")
}
