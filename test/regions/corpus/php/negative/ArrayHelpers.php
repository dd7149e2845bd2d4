<?php

namespace App\Support;

final class ArrayHelpers
{
    public static function pluck(array $rows, string $key): array
    {
        return array_column($rows, $key);
    }

    public static function groupBy(array $rows, callable $of): array
    {
        $groups = [];
        foreach ($rows as $row) {
            $groups[$of($row)][] = $row;
        }
        return $groups;
    }

    public static function canFlatten(array $rows): bool
    {
        return !array_is_list($rows);
    }
}
