<?php

namespace App\Wiki;

class CategoryMover
{
    private $pages;

    public function __construct($pages)
    {
        $this->pages = $pages;
    }

    public function move($performer, $page, $target)
    {
        $authority = $performer->getAuthority();
        if (!$authority->probablyCan('move', $page)) {
            return Status::newFatal('cant-move');
        }
        return $this->pages->rename($page, $target);
    }

    public function countIn($category)
    {
        return $this->pages->where('category', $category)->count();
    }
}
