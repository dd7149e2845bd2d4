<?php

function fetch(string $url): string
{
    $c = curl_init($url);
    curl_setopt($c, CURLOPT_SSL_VERIFYPEER, false);
    curl_setopt($c, CURLOPT_RETURNTRANSFER, true);
    return curl_exec($c);
}
