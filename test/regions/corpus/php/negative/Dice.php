<?php

function roll(int $sides): int
{
    return mt_rand(1, $sides);
}
