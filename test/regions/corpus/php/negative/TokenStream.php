<?php

namespace Parser;

final class TokenStream
{
    private array $tokens;
    private int $position = 0;

    public function next(): Token
    {
        return $this->tokens[$this->position++];
    }

    public function expect(string $type, string $value = null): Token
    {
        $token = $this->next();
        if (!$token->test($type, $value)) {
            throw new SyntaxError(sprintf('Unexpected token "%s"', $token->value));
        }
        return $token;
    }

    public function canFollow(Token $token): bool
    {
        return in_array($token->type, [Token::COMMA, Token::CLOSE], true);
    }

    public function isAllowed(string $char): bool
    {
        return ctype_alpha($char);
    }
}
