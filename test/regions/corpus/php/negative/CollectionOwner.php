<?php

namespace Orm;

class CollectionOwner
{
    private $owner;
    private $association;

    public function setOwner($entity, array $association): void
    {
        $this->owner = $entity;
        $this->association = $association;
    }

    public function hydrate(iterable $rows): array
    {
        $entities = [];
        foreach ($rows as $row) {
            $entities[] = new $this->association['target']($row);
        }
        return $entities;
    }
}
