<?php

function check(string $host, string $dn, string $password): bool
{
    $c = ldap_connect($host);
    return @ldap_bind($c, $dn, $password);
}
