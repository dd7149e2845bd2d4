<?php

final class Door
{
    public function opens(array $bag): bool
    {
        return in_array('key', $bag, true);
    }
}
