use tower_http::cors::{Any, CorsLayer};

pub fn layer() -> CorsLayer {
    CorsLayer::new().allow_origin(Any).allow_methods(Any)
}
