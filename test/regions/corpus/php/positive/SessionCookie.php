<?php

class SessionCookie
{
    private const LIFETIME = 1209600;

    public function refresh($visitor)
    {
        clear_auth_cookie();
        set_auth_cookie($visitor);
        return time() + self::LIFETIME;
    }

    public function describe(): string
    {
        return sprintf('%d days', self::LIFETIME / 86400);
    }
}
