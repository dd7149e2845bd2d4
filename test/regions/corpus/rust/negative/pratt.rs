use crate::lexer::{Lexer, Token, TokenKind};

pub struct Parser<'a> {
    lexer: Lexer<'a>,
    current: Token,
}

impl<'a> Parser<'a> {
    pub fn expression(&mut self, min: u8) -> Result<Expr, ParseError> {
        let mut left = match self.next_token().kind {
            TokenKind::Number(n) => Expr::Number(n),
            TokenKind::Ident(name) => Expr::Variable(name),
            TokenKind::LeftParen => {
                let inner = self.expression(0)?;
                self.expect(TokenKind::RightParen)?;
                inner
            }
            other => return Err(ParseError::Unexpected(other)),
        };
        while let Some((l, r)) = binding_power(&self.current.kind) {
            if l < min {
                break;
            }
            let op = self.next_token().kind;
            let right = self.expression(r)?;
            left = Expr::Binary(Box::new(left), op, Box::new(right));
        }
        Ok(left)
    }

    fn next_token(&mut self) -> Token {
        std::mem::replace(&mut self.current, self.lexer.token())
    }
}
