<?php

function lock_down(string $path): void
{
    chmod($path, 0600);
    chown($path, 'www-data');
}
