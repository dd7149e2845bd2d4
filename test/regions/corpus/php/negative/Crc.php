<?php

function checksum(string $payload): int
{
    return crc32($payload);
}
