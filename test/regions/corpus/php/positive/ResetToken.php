<?php

function new_reset_token(PDO $db, int $userId): string
{
    $token = bin2hex(random_bytes(32));
    $db->prepare('insert into password_resets values (?, ?)')->execute([$userId, hash('sha256', $token)]);
    return $token;
}
