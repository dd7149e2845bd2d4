<?php

namespace Charts;

class ChartRenderer
{
    private array $series = [];

    public function add(string $key, array $points, string $colour = '#336699'): self
    {
        $this->series[$key] = compact('points', 'colour');
        return $this;
    }

    public function toSvg(int $width, int $height): string
    {
        $paths = '';
        foreach ($this->series as $key => ['points' => $points, 'colour' => $colour]) {
            $d = implode(' ', array_map(fn ($x, $y) => "$x,$y", array_keys($points), $points));
            $paths .= "<polyline id=\"$key\" stroke=\"$colour\" points=\"$d\"/>";
        }
        return "<svg width=\"$width\" height=\"$height\">$paths</svg>";
    }
}
