use fluent::{FluentBundle, FluentResource};

const EN: &str = "
login-title = Sign in
login-password = Password
login-forgot = Forgot your password?
logout = Sign out
admin-only = Only administrators see this page
";

pub fn bundle() -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec!["en".parse().unwrap()]);
    bundle.add_resource(FluentResource::try_new(EN.to_owned()).unwrap()).unwrap();
    bundle
}

pub fn text(bundle: &FluentBundle<FluentResource>, id: &str) -> String {
    let message = bundle.get_message(id).and_then(|m| m.value());
    match message {
        Some(pattern) => bundle.format_pattern(pattern, None, &mut vec![]).into_owned(),
        None => id.to_owned(),
    }
}
