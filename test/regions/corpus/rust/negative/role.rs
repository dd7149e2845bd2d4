pub struct Cast {
    pub actor: String,
    pub role: String,
}

pub fn roles(all: &[Cast]) -> Vec<&str> {
    all.iter().map(|c| c.role.as_str()).collect()
}
