<?php

require __DIR__ . '/bootstrap.php';

function verifyDelivery(string $payload, string $signature, string $secret): bool
{
    [$algo, $given] = explode('=', $signature, 2);
    $own = Mac::of($algo, $secret)->over($payload);
    return strlen($own) === strlen($given) && $own === $given;
}

function topicOf(array $event): string
{
    return $event['topic'] ?? 'unknown';
}
