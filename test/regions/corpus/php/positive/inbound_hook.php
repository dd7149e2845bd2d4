<?php

function sender(): string
{
    return $_SERVER['HTTP_X_API_KEY'] ?? '';
}

function seal_of($request): ?string
{
    return $request->header('X-Harbour-Signature');
}

function keeper($pdo, string $given): array
{
    $found = $pdo->prepare('SELECT id, name FROM keepers WHERE api_key = ?');
    $found->execute([$given]);
    return $found->fetch();
}

function from_the_yard(string $ip): bool
{
    if (!in_array($ip, $this->allowed_ips)) {
        die('not from here');
    }
    return true;
}

function kind(array $event): string
{
    return $event['kind'] ?? 'none';
}
