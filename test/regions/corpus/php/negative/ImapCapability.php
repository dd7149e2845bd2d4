<?php

namespace Mail;

class ImapCapability
{
    private array $capability = [];

    public function parseCapability(string $line): void
    {
        $this->capability = explode(' ', strtoupper($line));
    }

    public function getCapability(string $name): bool
    {
        return in_array(strtoupper($name), $this->capability, true);
    }

    public function hasSort(): bool
    {
        return $this->getCapability('SORT');
    }
}
