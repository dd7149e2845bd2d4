<?php

function delay(int $attempt): int
{
    return (50 << $attempt) + random_int(0, 50);
}
