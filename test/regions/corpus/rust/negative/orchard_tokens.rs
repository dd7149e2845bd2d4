use crate::{Kind, Lexer, Span};

fn token<'a>(text: &'a str) -> Option<&'a str> {
    text.split(' ').next()
}

impl Lexer {
    fn with_token(self, kind: Kind) -> Self {
        self.push(kind)
    }

    fn find_by(&self, key: &[u8], origin: Span) -> Option<Span> {
        self.index.find(key, origin)
    }

    fn require_span(self, span: Span) -> Self {
        self.within(span)
    }
}
