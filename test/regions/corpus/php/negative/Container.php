<?php

final class Container
{
    private array $made = [];

    public function get(string $key): object
    {
        return $this->made[$key] ??= new $key($this);
    }
}
