import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOfBytes } from '../../../src/node/canonicalBytes.ts';
import { gitText, lineHash } from '../../../src/node/gitText.ts';

/** Git's lines as plainly as can be. */
function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    lines.push(bytes.subarray(at, end < 0 ? bytes.length : end));
    at = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

/** Files of all kinds: line ends, byte-order marks anywhere, UTF-8 whole and broken. */
const file = fc
  .array(
    fc.constantFrom<readonly number[]>(
      [10],
      [13],
      [13, 10],
      [0xef, 0xbb, 0xbf],
      [0xc3, 0xa9],
      [0xf0, 0x9f, 0x98, 0x80],
      [0xff],
      [0x61],
      [0x20],
    ),
    { maxLength: 12 },
  )
  .map((parts) => Buffer.from(parts.flat()));

test('the text is what snapshots see, its lines are those of git, and their hashes those of their bytes', () => {
  fc.assert(
    fc.property(file, (bytes) => {
      const content = gitText(bytes);
      // Two bytes that say UTF-16 are for editors; git sees bytes.
      fc.pre((bytes[0] !== 0xff || bytes[1] !== 0xfe) && (bytes[0] !== 0xfe || bytes[1] !== 0xff));
      expect(content?.text).toBe(textOfBytes(bytes));
      const lines = linesOf(bytes);
      expect(content!.ranges).toHaveLength(lines.length);
      expect(content!.ranges.map((_, at) => lineHash(content!.line(at)))).toEqual(lines.map(lineHash));
      let at = 0;
      for (const { start, end } of content!.ranges) {
        expect(start).toBe(at);
        at = end;
      }
      expect(at).toBe(content!.text.length);
    }),
    { numRuns: 1000 },
  );
});

test('binary content has no lines', () => {
  expect(gitText(Buffer.from('a\0b\n'))).toBeUndefined();
});
