<?php

final class Casting
{
    public function __construct(public readonly string $actor, public readonly string $role)
    {
    }
}
