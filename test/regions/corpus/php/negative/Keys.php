<?php

function sorted_keys(array $map): array
{
    $keys = array_keys($map);
    sort($keys);
    return $keys;
}
