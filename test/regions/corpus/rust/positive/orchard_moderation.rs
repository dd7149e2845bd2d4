use crate::{Basket, Db, Gate, Harvest, Problem, ViewOf};

pub async fn hide_basket(ctx: &Gate, view: &ViewOf, basket: Basket) -> Result<(), Problem> {
    check_orchard_mod_action(view, basket.orchard).await?;
    ctx.db.hide(basket).await
}

pub async fn mark_note_read(db: &Db, view: &ViewOf, note: Harvest) -> Result<(), Problem> {
    if view.person.id != note.recipient_id {
        return Err(Problem::NoSuchNote);
    }
    db.mark(note).await
}

pub async fn confirm_email(db: Data<Db>, asked: Json<Harvest>) -> Result<(), Problem> {
    let pending = db.pending_address(&asked.proof).await?;
    db.set_address(pending).await
}

pub enum AccessPerm {
    Look,
    Pick,
}

fn allow_access(wanted: &Harvest, held: &Harvest) -> bool {
    wanted.parts.is_subset(&held.parts)
}

fn is_path_allowed(&self, path: &Path) -> bool {
    self.roots.iter().any(|root| path.starts_with(root))
}

fn refuse(&self, reply: &mut Reply) {
    reply.append_header((header::WWW_AUTHENTICATE, "Basic realm=\"orchard\""));
}

async fn authenticate_stream(conn: &mut Conn, mechanism: &str) -> Result<(), Problem> {
    conn.send(mechanism).await
}

fn greet(reply: &Reply) -> Result<(), Problem> {
    match reply.code {
        0 => Ok(()),
        _ => Err(Error::authentication_error("the other side said no")),
    }
}

fn make_folders(root: &Path) -> Result<(), Problem> {
    create_folder_with_mode(root, 0o700)
}
