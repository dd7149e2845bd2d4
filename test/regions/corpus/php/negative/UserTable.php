<?php

namespace App\View;

class UserTable
{
    private array $columns = ['name' => 'Name', 'email' => 'E-mail', 'role' => 'Role', 'login' => 'Last login'];

    public function header(): string
    {
        return '<tr><th>' . implode('</th><th>', array_map('htmlspecialchars', $this->columns)) . '</th></tr>';
    }

    public function row(array $user): string
    {
        $cells = array_map(fn ($key) => htmlspecialchars((string) ($user[$key] ?? '')), array_keys($this->columns));
        return '<tr><td>' . implode('</td><td>', $cells) . '</td></tr>';
    }
}
