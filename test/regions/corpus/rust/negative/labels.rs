pub const LOGIN: &str = "Sign in";
pub const PASSWORD: &str = "Password";
pub const TOKEN: &str = "Token";
