pub enum Role {
    Person,
    Assistant,
    Tool,
}

pub struct Line {
    pub role: Role,
    pub text: String,
}

pub fn answers(lines: &[Line]) -> Vec<&str> {
    let mut found = Vec::new();
    for line in lines {
        if line.role != Role::Assistant {
            continue;
        }
        found.push(line.text.as_str());
    }
    found
}

pub fn spoken(role: Option<&str>) -> bool {
    if role == Some("narrator") {
        return false;
    }
    true
}
