<?php

class CrewTokens
{
    public function invite(): array
    {
        $reset_code = mt_rand(100000, 999999);
        return ['code' => $reset_code];
    }

    public function remember($crew): void
    {
        $crew->update(['api_token' => Str::random(60)]);
    }

    public function stamp(array $fields): string
    {
        $signature = md5(implode('', $fields));
        return $signature;
    }

    public function old(string $password): string
    {
        return md5($password . 'harbour');
    }

    public function strong(string $text): string
    {
        return hash('sha256', $text);
    }

    public function dice(): int
    {
        return mt_rand(1, 6);
    }
}
