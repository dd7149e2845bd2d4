import { expect, test } from 'vitest';
import { type OriginRecord, UNKNOWN } from '../../../../src/core/provenance/origin.ts';
import { RecentTexts } from '../../../../src/core/provenance/recentTexts.ts';
import type { Span } from '../../../../src/core/provenance/span.ts';

const ai: OriginRecord = {
  origin: 'ai',
  grade: 'observed',
  rule: 'inline-accept-reason',
  assistant: { tool: 'demo' },
  mode: 'completion',
};
const FUNCTION = 'function total(items) {\n  return items.length * price;\n}\n';
const all = (text: string): Span[] => [{ length: text.length, origin: ai }];
/** Origins of the lines' first characters. */
const lines = (text: string, spans: readonly Span[] | undefined) => {
  const chars = (spans ?? []).flatMap(({ length, origin }) =>
    Array.from({ length }, () => (origin === 'base' ? 'base' : origin.origin)),
  );
  return text
    .split('\n')
    .slice(0, -1)
    .map((_, n, before) => chars[before.slice(0, n).join('\n').length + (n > 0 ? 1 : 0)]);
};

test('a text closed under one name and opened under another a moment later keeps its origins, whatever its line endings', () => {
  const recent = new RecentTexts();
  recent.closed('untitled:1', FUNCTION, all(FUNCTION), 0);
  expect(recent.explain('file:///a.ts', FUNCTION, 500)).toEqual(all(FUNCTION));
  const crlf = FUNCTION.replaceAll('\n', '\r\n');
  expect(recent.explain('file:///a.ts', crlf, 500)).toEqual(all(crlf));
  expect(recent.explain('file:///a.ts', `${FUNCTION}x`, 500)).toBeUndefined();
  expect(recent.explain('file:///a.ts', FUNCTION, 11_000)).toBeUndefined();
});

test('a short text is known again where an untitled document gets a name, nowhere else', () => {
  const recent = new RecentTexts();
  recent.closed('file:///b.ts', 'x', all('x'), 0);
  expect(recent.explain('file:///a.ts', 'x', 1)).toBeUndefined();
  recent.closed('untitled:1', 'x', all('x'), 0);
  expect(recent.explain('untitled:2', 'x', 1)).toBeUndefined();
  expect(recent.explain('file:///a.ts', 'x', 1)).toEqual(all('x'));
});

test('a document that closes and opens again, as for another language, is known once', () => {
  const recent = new RecentTexts();
  recent.closed('untitled:1', 'ab', all('ab'), 0);
  expect(recent.reopened('untitled:2', 'ab', 1)).toBeUndefined();
  expect(recent.reopened('untitled:1', 'ab', 1)).toEqual(all('ab'));
  expect(recent.reopened('untitled:1', 'ab', 1)).toBeUndefined();
});

test('a function moved to a new file keeps its origins below the new imports, its new keyword is unknown', () => {
  const recent = new RecentTexts();
  recent.removed('file:///a.ts', FUNCTION, all(FUNCTION), 0);
  const moved = `import { price } from './a';\n\nexport ${FUNCTION}`;
  const spans = recent.explain('file:///total.ts', moved, 200);
  expect(lines(moved, spans)).toEqual(['unknown', 'unknown', 'unknown', 'ai', 'ai']);
  const at = moved.indexOf('function');
  let offset = 0;
  const owner = spans?.find(({ length }) => (offset += length) > at)?.origin;
  expect(owner).toEqual(ai);
});

test('a deletion explains neither its own document, nor a text that has only a line of it, nor a bracket', () => {
  const recent = new RecentTexts();
  recent.removed('file:///a.ts', FUNCTION, all(FUNCTION), 0);
  recent.removed('file:///a.ts', '}\n', all('}\n'), 0);
  expect(recent.explain('file:///a.ts', FUNCTION, 1)).toBeUndefined();
  expect(recent.explain('file:///b.ts', '  return items.length * price;\n}\n', 1)).toBeUndefined();
  expect(recent.explain('file:///b.ts', '}\n', 1)).toBeUndefined();
  expect(recent.explain('file:///b.ts', FUNCTION, 10_001)).toBeUndefined();
});

test('what was unknown stays unknown where it goes, and a second text fills what the first does not know', () => {
  const recent = new RecentTexts();
  const half: Span[] = [
    { length: 24, origin: UNKNOWN },
    { length: FUNCTION.length - 24, origin: ai },
  ];
  recent.removed('file:///a.ts', FUNCTION, half, 0);
  expect(lines(FUNCTION, recent.explain('file:///b.ts', FUNCTION, 1))).toEqual(['unknown', 'ai', 'ai']);
  const known = recent.explain('file:///b.ts', FUNCTION, 1, [{ text: FUNCTION, spans: all(FUNCTION) }]);
  expect(lines(FUNCTION, known)).toEqual(['ai', 'ai', 'ai']);
});
