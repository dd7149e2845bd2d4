import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillFromClaim } from '../../../../src/core/provenance/fillFromClaim.ts';
import { type OriginRecord, type SpanOrigin, UNKNOWN } from '../../../../src/core/provenance/origin.ts';
import type { Span } from '../../../../src/core/provenance/span.ts';

const AI: OriginRecord = { origin: 'ai', grade: 'reported', rule: 'agent-hook' };
const HUMAN: OriginRecord = { origin: 'human', grade: 'observed', rule: 'typed-reason' };
const PASTED: OriginRecord = { origin: 'unknown', grade: 'inferred', rule: 'paste-outside' };
const BY: Readonly<Record<string, SpanOrigin>> = { a: AI, h: HUMAN, '?': UNKNOWN, p: PASTED, '=': 'base' };

/** `x line` per line: whose it is, and its text. */
const read = (lines: readonly string[]) => ({
  text: lines.map((line) => `${line.slice(2)}\n`).join(''),
  spans: lines.map((line): Span => ({ length: line.length - 1, origin: BY[line[0]!]! })),
});
function filled(text: readonly string[], claim: readonly string[]): string {
  const [now, then] = [read(text), read(claim)];
  const spans = fillFromClaim(now.spans, now.text, then.spans, then.text);
  const origins = spans.flatMap(({ length, origin }) => Array.from({ length }, () => origin));
  let at = 0;
  return text
    .map((line) => {
      const origin = origins[at];
      at += line.length - 1;
      return Object.entries(BY).find(([, one]) => one === origin)?.[0];
    })
    .join('');
}

test.each<[string, string[], string[], string]>([
  ['lines that an agent has claimed since', ['? one', '? two'], ['a one', 'a two', '= x'], 'aa'],
  ['what a person typed in between stays', ['? one', 'h me', '? two'], ['a one', 'a two'], 'aha'],
  ['a brace in one piece with a line of its own', ['? foo {', '? }', 'h }'], ['a foo {', 'a }'], 'aah'],
  ['a brace alone says nothing', ['? foo {', 'h x', '? }'], ['a foo {', 'a }', 'a y'], 'ah?'],
  ['a line that stands twice says nothing', ['? one', '? one'], ['a one', '= x'], '??'],
  ['nor one that the agent wrote twice', ['? one'], ['a one', 'a one'], '?'],
  ['an explained paste is not theirs', ['p one'], ['a one', 'a two'], 'p'],
  ['exactly their content is theirs, line for line', ['? }', '? }'], ['a }', 'a }'], 'aa'],
  ['what was there before them stays so', ['? one', '? two'], ['= one', 'a two', '= x'], '=a'],
])('%s', (_, text, claim, expected) => {
  expect(filled(text, claim)).toBe(expected);
});

test('nothing that is known is changed, and nothing is filled that the claim does not hold', () => {
  const lines = fc.array(
    fc
      .tuple(fc.constantFrom('a', 'h', '?', 'p', '='), fc.constantFrom('one', 'two', '}', '', 'three'))
      .map((x) => x.join(' ')),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(lines, lines, (text, claim) => {
      const after = filled(text, claim);
      text.forEach((line, at) => {
        if (line[0] !== '?') expect(after[at]).toBe(line[0]);
        else if (after[at] !== '?') expect(claim.map((one) => one.slice(2))).toContain(line.slice(2));
      });
    }),
  );
});
