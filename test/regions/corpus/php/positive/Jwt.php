<?php

use Firebase\JWT\JWT;
use Firebase\JWT\Key;

function issue(string $user, string $key): string
{
    return JWT::encode(['sub' => $user, 'exp' => time() + 900], $key, 'HS256');
}

function read(string $token, string $key): object
{
    return JWT::decode($token, new Key($key, 'HS256'));
}
