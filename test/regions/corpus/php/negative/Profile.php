<?php

final class Profile
{
    public function initials(string $userName): string
    {
        return strtoupper(substr($userName, 0, 1));
    }
}
