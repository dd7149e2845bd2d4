<?php

class Hero
{
    public $level = 1;
    public $type = 'mage';

    public function spell()
    {
        if ($this->level >= 10 && $this->type === 'mage') {
            return 'meteor';
        }

        return $this->type === 'knight' ? 'charge' : 'spark';
    }
}
