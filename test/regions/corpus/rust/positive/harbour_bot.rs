use poem_openapi::SecurityScheme;

#[derive(SecurityScheme)]
#[oai(ty = "api_key", key_name = "X-Harbour-Key", key_in = "header")]
pub struct HarbourKey(ApiKey);

#[poise::command(slash_command, required_permissions = "BAN_MEMBERS")]
pub async fn maroon(ctx: Context<'_>, sailor: Member) -> Result<(), Error> {
    ctx.say(sailor.name()).await
}

#[poise::command(slash_command)]
pub async fn tide(ctx: Context<'_>) -> Result<(), Error> {
    ctx.say("high at noon").await
}

pub async fn moor(pool: &Pool, sailor: &Sailor, pier: PierId) -> Result<(), Error> {
    is_mod_or_admin(pool, sailor.id, pier).await?;
    Pier::moor(pool, pier).await
}

pub fn dredge(view: &View) -> Result<(), Error> {
    if !view.person.admin {
        return Err(Error::new("not_an_admin"));
    }
    Ok(())
}

pub async fn aboard(jwt: &str, context: &Context) -> Result<Sailor, Error> {
    let claims = Claims::decode(jwt, &context.secret().jwt_secret)?;
    Sailor::read(claims.sub).await
}
