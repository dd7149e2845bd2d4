<?php

namespace Game;

class DiceGame
{
    private array $players = [];

    public function join(string $player): void
    {
        $this->players[$player] = ['points' => 0, 'key' => count($this->players)];
    }

    public function roll(string $player): int
    {
        $eyes = mt_rand(1, 6);
        $this->players[$player]['points'] += $eyes;
        return $eyes;
    }

    public function winner(): string
    {
        uasort($this->players, fn ($a, $b) => $b['points'] <=> $a['points']);
        return array_key_first($this->players);
    }
}
