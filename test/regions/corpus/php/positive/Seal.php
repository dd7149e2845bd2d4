<?php

namespace Shop;

final class Seal
{
    public static function encrypt(string $plain, string $key): string
    {
        $iv = random_bytes(12);
        $out = openssl_encrypt($plain, 'aes-256-gcm', $key, OPENSSL_RAW_DATA, $iv, $tag);
        return $iv . $tag . $out;
    }

    public static function tag(string $body, string $key): string
    {
        return hash_hmac('sha256', $body, $key);
    }

    public static function head(string $s): string
    {
        return substr($s, 0, 8);
    }
}
