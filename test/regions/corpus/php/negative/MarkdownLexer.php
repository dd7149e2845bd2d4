<?php

namespace Markdown;

class MarkdownLexer
{
    private const RULES = [
        'heading' => '/^#{1,6}\s+(.+)$/m',
        'emphasis' => '/\*([^*]+)\*/',
        'key' => '/`([^`]+)`/',
    ];

    public function tokens(string $text): array
    {
        $found = [];
        foreach (self::RULES as $type => $rule) {
            preg_match_all($rule, $text, $matches, PREG_OFFSET_CAPTURE);
            foreach ($matches[1] as [$value, $offset]) {
                $found[] = compact('type', 'value', 'offset');
            }
        }
        usort($found, fn ($a, $b) => $a['offset'] <=> $b['offset']);
        return $found;
    }
}
