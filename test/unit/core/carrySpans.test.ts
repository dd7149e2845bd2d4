import { expect, test } from 'vitest';
import { carrySpans } from '../../../src/core/provenance/carrySpans.ts';
import { type OriginRecord, UNKNOWN } from '../../../src/core/provenance/origin.ts';

const AI: OriginRecord = {
  origin: 'ai',
  grade: 'reported',
  rule: 'agent-hook',
  assistant: { tool: 'x' },
  mode: 'agent',
};

test('a line inserted between known lines takes the origin that claims it', () => {
  const spans = carrySpans('a\nb\n', [{ length: 4, origin: 'base' }], 'a\nnew\nb\n', AI);
  expect(spans).toEqual([
    { length: 2, origin: 'base' },
    { length: 4, origin: AI },
    { length: 2, origin: 'base' },
  ]);
});

test('of a changed line only the changed characters change origin', () => {
  const spans = carrySpans('let x = 1;\n', [{ length: 11, origin: AI }], 'let x = 42;\n', UNKNOWN);
  expect(spans).toEqual([
    { length: 8, origin: AI },
    { length: 2, origin: UNKNOWN },
    { length: 2, origin: AI },
  ]);
});
