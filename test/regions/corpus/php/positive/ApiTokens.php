<?php

namespace App\Services;

class ApiTokens
{
    private $rows;

    public function findByApiKey(string $key)
    {
        foreach ($this->rows as $row) {
            if (hash_equals($row->digest, $this->digest($key))) {
                return $row->owner;
            }
        }
        return null;
    }

    public function total(): int
    {
        return count($this->rows);
    }
}
