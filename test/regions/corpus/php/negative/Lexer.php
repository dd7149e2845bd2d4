<?php

namespace Calc;

final class Lexer
{
    public function tokens(string $src): array
    {
        return preg_split('/\s+/', trim($src));
    }
}
