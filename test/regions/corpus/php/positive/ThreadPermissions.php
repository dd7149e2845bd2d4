<?php

namespace Forum;

class ThreadPermissions
{
    public static function canReply($thread, $user): bool
    {
        if ($thread->locked) {
            return $user->isModeratorOf($thread->board);
        }
        return !$user->banned;
    }

    public static function canPin($thread, $user): bool
    {
        return $user->role === 'moderator' || $user->role === 'admin';
    }
}
