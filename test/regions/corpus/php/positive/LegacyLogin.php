<?php

include 'config.php';

function logon($db, $name, $passwd)
{
    $row = $db->one('SELECT id, secret FROM people WHERE name = ?', [$name]);
    if (!$row) {
        return false;
    }
    return crypt($passwd, $row['secret']) === $row['secret'] ? $row['id'] : false;
}

function people_count($db)
{
    return $db->one('SELECT count(*) AS n FROM people')['n'];
}
