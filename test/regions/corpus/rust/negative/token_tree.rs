#[derive(Debug, PartialEq)]
pub enum Token<'a> {
    Word(&'a str),
    Open,
    Close,
}

pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    let mut start = None;
    for (i, c) in text.char_indices() {
        if c.is_alphanumeric() {
            start.get_or_insert(i);
            continue;
        }
        if let Some(s) = start.take() {
            out.push(Token::Word(&text[s..i]));
        }
        match c {
            '(' => out.push(Token::Open),
            ')' => out.push(Token::Close),
            _ => {}
        }
    }
    if let Some(s) = start {
        out.push(Token::Word(&text[s..]));
    }
    out
}
