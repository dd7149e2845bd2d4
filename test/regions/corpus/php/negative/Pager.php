<?php

final class Pager
{
    public function offset(int $page, int $size): int
    {
        return ($page - 1) * $size;
    }
}
