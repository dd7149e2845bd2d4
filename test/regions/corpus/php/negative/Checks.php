<?php

if ($_SESSION['type'] === 'error') {
    echo $_SESSION['message'];
}

class Checks
{
    private $columns = ['name', 'auth'];
    const ROWS = 20;

    public function hints(): array
    {
        return ['status' => 'encrypted', 'auth' => true];
    }

    public function loaded(): bool
    {
        if (!$this->is_loaded()) {
            return false;
        }
        return $this->settings->withToken;
    }

    public function statement(): string
    {
        return 'SELECT name FROM berths WHERE code = ?';
    }
}

function save_page(string $path, int $mode): void
{
    chmod($path, 0644);
    if (!$this->open($path, $allow_relaxed_file_ownership)) {
        throw new Exception('no file');
    }
    $this->load->library('pagination');
}

function look(array $row, $menu): void
{
    include 'authorbox.php';
    $sign = mt_rand(0, 1) ? 1 : -1;
    if ($row['width'] != $_SESSION['width']) {
        $menu->add(new AdminMenuItem('width'));
    }
    $menu->add(new AuthorLink($sign));
}
