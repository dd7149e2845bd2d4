import { expect, test } from 'vitest';
import {
  type CopiedPart,
  isPasteOf,
  joinParts,
  pastedOrigins,
} from '../../../../src/core/provenance/copiedText.ts';
import type { OriginRecord, SpanOrigin } from '../../../../src/core/provenance/origin.ts';

const human: OriginRecord = { origin: 'human', grade: 'observed', rule: 'typed-reason' };
const ai: OriginRecord = { origin: 'ai', grade: 'observed', rule: 'accepted', assistant: { tool: 'one' } };
const part = (text: string, origin: SpanOrigin): CopiedPart => ({
  text,
  spans: [{ length: text.length, origin }],
});
const insert = (offset: number, text: string) => ({ offset, deleted: 0, text });
const shown = (origins: ReturnType<typeof pastedOrigins>) =>
  origins?.map((spans) =>
    spans.map(({ length, origin }) => `${length} ${origin === 'base' ? 'base' : origin.origin}`),
  );

test('one selection pasted at several cursors has its origins at each', () => {
  expect(shown(pastedOrigins([part('foo', ai)], [insert(9, 'foo'), insert(2, 'foo')]))).toEqual([
    ['3 ai'],
    ['3 ai'],
  ]);
});

test('several selections pasted at as many cursors keep their own origins, in whatever order the event lists them', () => {
  const parts = [part('foo', ai), part('bar', human)];
  expect(shown(pastedOrigins(parts, [insert(2, 'foo'), insert(9, 'bar')]))).toEqual([['3 ai'], ['3 human']]);
  expect(shown(pastedOrigins(parts, [insert(9, 'bar'), insert(2, 'foo')]))).toEqual([['3 human'], ['3 ai']]);
});

test('selections of equal text are told apart by their order', () => {
  const parts = [part('foo', ai), part('foo', human)];
  expect(shown(pastedOrigins(parts, [insert(9, 'foo'), insert(2, 'foo')]))).toEqual([['3 human'], ['3 ai']]);
});

test('several selections pasted at one cursor are joined by line breaks, which go with their left neighbour', () => {
  expect(shown(pastedOrigins([part('foo', ai), part('bar', human)], [insert(0, 'foo\r\nbar')]))).toEqual([
    ['5 ai', '3 human'],
  ]);
});

test('one copy spread over as many cursors as it has lines', () => {
  const copy: CopiedPart = {
    text: 'foo\r\nbar\r\n',
    spans: [
      { length: 5, origin: ai },
      { length: 5, origin: human },
    ],
  };
  expect(shown(pastedOrigins([copy], [insert(0, 'foo'), insert(7, 'bar')]))).toEqual([['3 ai'], ['3 human']]);
});

test('text that is not what was copied has none of its origins', () => {
  const parts = [part('foo', ai), part('bar', human)];
  expect(pastedOrigins(parts, [insert(0, 'foo')])).toBeUndefined();
  expect(pastedOrigins(parts, [insert(0, 'foo'), insert(5, 'baz')])).toBeUndefined();
  expect(pastedOrigins(parts, [insert(0, '')])).toBeUndefined();
  expect(pastedOrigins([], [insert(0, 'foo')])).toBeUndefined();
});

test('the clipboard is recognised in one piece, at every cursor, and spread over cursors', () => {
  expect(isPasteOf('foo\nbar', [insert(0, 'foo\r\nbar')])).toBe(true);
  expect(isPasteOf('foo', [insert(5, 'foo'), insert(0, 'foo')])).toBe(true);
  expect(isPasteOf('foo\nbar\n', [insert(5, 'bar'), insert(0, 'foo')])).toBe(true);
  expect(isPasteOf('foo\nbar', [insert(0, 'foo')])).toBe(false);
  expect(isPasteOf('foo', [{ offset: 0, deleted: 3, text: '' }])).toBe(false);
});

test('joined parts cover their text exactly', () => {
  const { text, spans } = joinParts([part('a', ai), part('b', ai), part('c', human)]);
  expect(text).toBe('a\nb\nc');
  expect(spans.map(({ length }) => length)).toEqual([4, 1]);
});
