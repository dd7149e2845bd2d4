<?php

class Paginator
{
    private $total;
    private $perPage;

    public function __construct(int $total, int $perPage = 20)
    {
        $this->total = $total;
        $this->perPage = $perPage;
    }

    public function pages(): int
    {
        return (int) ceil($this->total / $this->perPage);
    }

    public function canGoBack(int $page): bool
    {
        return $page > 1;
    }

    public function links(string $url): array
    {
        return array_map(fn ($page) => "$url?page=$page", range(1, $this->pages()));
    }
}
