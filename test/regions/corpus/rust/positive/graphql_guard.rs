use async_graphql::{Context, ErrorExtensions, Guard, Object, Result};

use crate::model::{Role, Viewer};

pub struct RoleGuard(pub Role);

impl Guard for RoleGuard {
    async fn check(&self, ctx: &Context<'_>) -> Result<()> {
        let viewer = ctx.data_opt::<Viewer>();
        match viewer {
            Some(viewer) if viewer.roles.contains(&self.0) => Ok(()),
            _ => Err(async_graphql::Error::new("you may not do this")),
        }
    }
}

pub struct Mutation;

#[Object]
impl Mutation {
    async fn ping(&self) -> &str {
        "pong"
    }

    #[graphql(guard = "RoleGuard(Role::Admin)")]
    async fn purge(&self, ctx: &Context<'_>, id: i64) -> Result<bool> {
        ctx.data::<crate::Store>()?.purge(id).await
    }
}
