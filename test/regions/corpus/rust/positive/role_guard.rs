pub enum Denied {
    Forbidden,
}

pub fn require_role(user: &User, role: Role) -> Result<(), Denied> {
    if user.roles.contains(&role) {
        Ok(())
    } else {
        Err(Denied::Forbidden)
    }
}

pub fn delete_post(user: &User, post: &Post) -> Result<(), Denied> {
    if post.owner_id != user.id {
        return Err(Denied::Forbidden);
    }
    store::remove(post.id);
    Ok(())
}
