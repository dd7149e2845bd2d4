<?php

require_once __DIR__ . '/lib/check_login.php';
require_once __DIR__ . '/lib/layout.php';

if ($_SESSION['nivel'] < 3) {
    header('Location: harbour.php');
    exit;
}

if ($_SERVER['REQUEST_METHOD'] === 'POST' && $_POST['stamp'] !== $_SESSION['form_token']) {
    die('The form is too old.');
}

if (!is_logged_in()) {
    header('Location: harbour.php');
    exit;
}

function leave(): void
{
    unset($_SESSION['username']);
    header('Location: harbour.php');
}

function greet(string $name): string
{
    return 'Ahoy, ' . $name;
}

if (!is_admin()) {
    header('Location: harbour.php');
    exit;
}

function cek_sesi()
{
    $this->harbour->turnAway();
}

function batasi_akses()
{
    $this->harbour->turnAway();
}
