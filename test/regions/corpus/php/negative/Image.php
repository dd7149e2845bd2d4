<?php

function data_url(string $png): string
{
    return 'data:image/png;base64,' . base64_encode($png);
}
