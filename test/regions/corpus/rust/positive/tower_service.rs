use std::task::{Context, Poll};

use futures::future::{ready, Either, Ready};
use http::{Request, Response, StatusCode};
use tower::{Layer, Service};

#[derive(Clone)]
pub struct InternalOnly<S> {
    inner: S,
    shared_secret: String,
}

impl<S, B> Service<Request<B>> for InternalOnly<S>
where
    S: Service<Request<B>, Response = Response<String>>,
{
    type Response = Response<String>;
    type Error = S::Error;
    type Future = Either<S::Future, Ready<Result<Self::Response, S::Error>>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let sent = request.headers().get("x-internal-secret").map(|v| v.as_bytes());
        if sent != Some(self.shared_secret.as_bytes()) {
            let mut refusal = Response::new(String::new());
            *refusal.status_mut() = StatusCode::UNAUTHORIZED;
            return Either::Right(ready(Ok(refusal)));
        }
        Either::Left(self.inner.call(request))
    }
}
