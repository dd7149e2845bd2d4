<?php

function remember(string $token): void
{
    setcookie('remember_token', $token, ['httponly' => true, 'secure' => true, 'samesite' => 'Lax']);
}
