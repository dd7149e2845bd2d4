<?php

namespace App\Support;

class GroupGate
{
    private $lookup;

    public function assertMayEdit($user, $page): void
    {
        if (!$this->lookup->userHasRight($user, 'editinterface')) {
            throw new PermissionsError('editinterface');
        }
    }

    public function name(): string
    {
        return static::class;
    }
}
