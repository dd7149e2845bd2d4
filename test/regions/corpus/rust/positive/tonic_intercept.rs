use tonic::service::Interceptor;
use tonic::{Request, Status};

#[derive(Clone)]
pub struct CheckCaller {
    known: std::sync::Arc<dyn KeyBook>,
}

impl Interceptor for CheckCaller {
    fn call(&mut self, request: Request<()>) -> Result<Request<()>, Status> {
        let key = request
            .metadata()
            .get("authorization")
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.strip_prefix("Bearer "))
            .ok_or_else(|| Status::unauthenticated("no credentials"))?;
        if !self.known.accepts(key) {
            return Err(Status::unauthenticated("unknown credentials"));
        }
        Ok(request)
    }
}
