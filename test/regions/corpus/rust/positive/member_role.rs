pub struct Desk;

impl Desk {
    pub fn allows(&self, role: Role, wish: Wish) -> bool {
        match role {
            Role::Admin => true,
            Role::Viewer => wish == Wish::Read,
        }
    }

    pub async fn enter(&self, u: &Person) -> Option<Room> {
        if u.admin {
            return Some(self.back_room());
        }
        None
    }

    pub fn doors(&self) -> usize {
        3
    }
}

#[command]
#[required_permissions("KICK_MEMBERS")]
async fn kick(ctx: &Context, msg: &Message) -> CommandResult {
    remove(ctx, msg).await
}
