<?php

function format_bytes(int $bytes): string
{
    $units = ['B', 'KB', 'MB', 'GB'];
    $unit = 0;
    while ($bytes >= 1024 && $unit < 3) {
        $bytes /= 1024;
        $unit++;
    }
    return round($bytes, 1) . ' ' . $units[$unit];
}

function format_percent(float $part, float $whole): string
{
    return $whole === 0.0 ? '–' : number_format(100 * $part / $whole, 1) . ' %';
}

function slug(string $title): string
{
    return trim(preg_replace('/[^a-z0-9]+/', '-', strtolower($title)), '-');
}
