use rocket::http::Status;
use rocket::request::{FromRequest, Outcome, Request};

pub struct Editor {
    pub id: i64,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Editor {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let Some(cookie) = request.cookies().get_private("uid") else {
            return Outcome::Error((Status::Unauthorized, ()));
        };
        let id = match cookie.value().parse::<i64>() {
            Ok(id) => id,
            Err(_) => return Outcome::Error((Status::Unauthorized, ())),
        };
        let db = request.guard::<crate::Db>().await.unwrap();
        match db.group_of(id).await {
            Some(group) if group == "editors" => Outcome::Success(Editor { id }),
            _ => Outcome::Error((Status::Forbidden, ())),
        }
    }
}
