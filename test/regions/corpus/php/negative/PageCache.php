<?php

class PageCache
{
    public function nameOf(array $parts): string
    {
        return 'page-' . md5(serialize($parts));
    }

    public function etag(string $content): string
    {
        return '"' . sha1($content) . '"';
    }

    public function folder(): string
    {
        return sys_get_temp_dir() . '/' . md5(__FILE__);
    }

    public function face(string $email): string
    {
        return 'https://faces.example/' . md5(strtolower(trim($email)));
    }

    public function assets(): void
    {
        if (is_admin()) {
            wp_enqueue_script('editor');
        }
        if (!is_admin()) {
            return;
        }
        add_action('admin_menu', 'editor_menu');
    }

    public function scan(Lexer $lexer): array
    {
        $token = $lexer->next();
        unset($this->tokens[0]);
        include 'author.php';
        return [$token, mt_rand(0, 9), hash('crc32b', $token)];
    }
}

function query_defaults(string $title, $vars): array
{
    if (isset($vars->uid)) {
        return [];
    }
    if ($ip == '') {
        exit('no address given');
    }
    return ['capability' => '', 'login_form' => true, 'short' => md5($title)];
}
