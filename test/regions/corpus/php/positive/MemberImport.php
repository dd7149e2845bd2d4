<?php

namespace App\Import;

class MemberImport
{
    private $members;

    public function rows(string $file): iterable
    {
        $handle = fopen($file, 'r');
        while (($row = fgetcsv($handle)) !== false) {
            yield array_map('trim', $row);
        }
        fclose($handle);
    }

    public function createUser(string $name, string $email, string $password)
    {
        $member = $this->members->make($name, $email);
        $member->secret = Hasher::instance()->make($password);
        return $this->members->save($member);
    }
}
