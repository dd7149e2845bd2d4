<?php

namespace Shop;

class Login
{
    private Accounts $accounts;

    public function attempt(string $email, string $password): bool
    {
        $account = $this->accounts->byEmail($email);
        if (!$account || !password_verify($password, $account->digest)) {
            return false;
        }
        session_regenerate_id(true);
        $_SESSION['user'] = $account->id;
        return true;
    }

    public function register(string $email, string $password): void
    {
        $this->accounts->add($email, password_hash($password, PASSWORD_ARGON2ID));
    }
}
