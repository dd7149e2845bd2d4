#[derive(Debug, Clone, PartialEq)]
pub enum Token {
    Number(f64),
    Plus,
    Eof,
}

pub fn lex(src: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for word in src.split_whitespace() {
        tokens.push(match word {
            "+" => Token::Plus,
            n => Token::Number(n.parse().unwrap_or(0.0)),
        });
    }
    tokens.push(Token::Eof);
    tokens
}
