<?php

namespace Api;

class LoginMessages
{
    public function open(array $body)
    {
        $person = People::named($body['name'] ?? '');
        if ($person === null) {
            throw new \DomainException('Invalid username or password');
        }
        return $person->open($body['secret'] ?? '');
    }

    public function ping(): array
    {
        return ['pong' => time()];
    }
}
