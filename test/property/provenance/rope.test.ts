import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChunkedText } from '../../../src/core/provenance/chunkedText.ts';
import type { OriginRecord, SpanOrigin } from '../../../src/core/provenance/origin.ts';
import {
  type Leaves,
  type Rope,
  replaceInRope,
  ropeHeight,
  visitRope,
} from '../../../src/core/provenance/rope.ts';
import { SpanBlocks } from '../../../src/core/provenance/spanBlocks.ts';

const ORIGINS: readonly SpanOrigin[] = [
  'base',
  ...['one', 'two', 'three'].map(
    (tool): OriginRecord => ({ origin: 'ai', grade: 'observed', rule: 'accepted', assistant: { tool } }),
  ),
];

/** Leaves of four characters at most, so that trees are deep. */
const TINY: Leaves<string> = {
  lengthOf: (leaf) => leaf.length,
  cut: (leaf, start, end) => leaf.slice(start, end),
  pack: (leaves) => leaves.join('').match(/[\s\S]{1,4}/g) ?? [],
};

const edit = fc.record({ at: fc.nat(), deleted: fc.nat(40), inserted: fc.nat(60), by: fc.nat(3) });

test('a rope is the string it stands for, and its height stays within the bound of a balanced tree', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 300 }), (edits) => {
      let rope: Rope<string>;
      let text = '';
      for (const [n, { at, deleted, inserted }] of edits.entries()) {
        const offset = at % (text.length + 1);
        const gone = Math.min(deleted, text.length - offset);
        const added = String.fromCharCode(97 + (n % 26)).repeat(inserted);
        const before = rope;
        const old = text;
        rope = replaceInRope(TINY, rope, offset, gone, added ? [added] : []);
        text = text.slice(0, offset) + added + text.slice(offset + gone);
        expect(shown(rope).text).toBe(text);
        // What was there is not touched: a copy costs nothing.
        expect(shown(before).text).toBe(old);
        const { leaves } = shown(rope);
        if (leaves > 0) expect(ropeHeight(rope)).toBeLessThanOrEqual(1.45 * Math.log2(leaves + 1) + 1);
      }
    }),
    { numRuns: 60 },
  );
});

function shown(rope: Rope<string>): { readonly text: string; readonly leaves: number } {
  let text = '';
  let leaves = 0;
  visitRope(rope, 0, Number.POSITIVE_INFINITY, (leaf, at) => {
    expect(at).toBe(text.length);
    expect(leaf).not.toBe('');
    text += leaf;
    leaves++;
  });
  return { text, leaves };
}

test('spans and text of many blocks say of every unit what one array and one string say, over thousands of edits', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 2_000, maxLength: 2_500 }), fc.nat(), (edits, salt) => {
      const origins: SpanOrigin[] = Array.from({ length: 3_000 }, (_, i) => ORIGINS[(i * 7 + salt) % 4]!);
      let text = origins.map((_, i) => String.fromCharCode(97 + (i % 26))).join('');
      const spans = new SpanBlocks(origins.map((origin) => ({ length: 1, origin })));
      const chunked = new ChunkedText(text);
      for (const [n, { at, deleted, inserted, by }] of edits.entries()) {
        const offset = at % (origins.length + 1);
        const gone = Math.min(deleted, origins.length - offset);
        const length = n % 50 === 0 ? inserted * 20 : inserted % 40;
        const added = 'xyz0'.charAt(by).repeat(length);
        origins.splice(offset, gone, ...Array.from({ length }, () => ORIGINS[by]!));
        text = text.slice(0, offset) + added + text.slice(offset + gone);
        spans.replace(offset, gone, length > 0 ? [{ length, origin: ORIGINS[by]! }] : []);
        chunked.replace(offset, gone, added);
        const from = Math.max(0, offset - 5);
        const here = spans
          .slice(from, offset + length + 5)
          .flatMap((span) => Array.from({ length: span.length }, () => span.origin));
        expect(here).toEqual(origins.slice(from, offset + length + 5));
        expect(chunked.slice(from, offset + length + 5)).toBe(text.slice(from, offset + length + 5));
      }
      expect(spans.length).toBe(origins.length);
      expect(chunked.toString()).toBe(text);
      expect(spans.spans().flatMap((span) => Array.from({ length: span.length }, () => span.origin))).toEqual(
        origins,
      );
    }),
    { numRuns: 3 },
  );
}, 60_000);
