<?php

namespace App\History;

final class RevisionList
{
    public function canView($entry, $user)
    {
        return $entry->visible || $entry->author === $user->name;
    }

    public function titles(array $entries): array
    {
        return array_map(fn ($entry) => $entry->title, $entries);
    }

    public function comments(array $entries, $viewer): array
    {
        $shown = [];
        foreach ($entries as $entry) {
            if ($entry->userCan(Entry::DELETED_COMMENT, $viewer)) {
                $shown[] = $entry->comment;
            }
        }
        return $shown;
    }
}
