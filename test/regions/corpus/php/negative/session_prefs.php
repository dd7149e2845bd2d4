<?php

if (isset($_GET['theme'])) {
    $_SESSION['theme'] = $_GET['theme'] === 'dark' ? 'dark' : 'light';
}

function theme(): string
{
    return $_SESSION['theme'] ?? 'light';
}

function language(): string
{
    if (isset($_SESSION['language'])) {
        return $_SESSION['language'];
    }
    return substr($_SERVER['HTTP_ACCEPT_LANGUAGE'] ?? 'en', 0, 2);
}
