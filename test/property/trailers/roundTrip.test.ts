import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMessage } from '../../../src/core/trailers/parseMessage.ts';
import { placeBlock } from '../../../src/core/trailers/placeBlock.ts';
import { MAX_COLUMNS, MAX_REGIONS, printBlock } from '../../../src/core/trailers/printBlock.ts';
import type { ProvenanceBlock } from '../../../src/core/trailers/provenanceBlock.ts';

// Hostile on purpose: newlines, separators, escapes, forged trailers, bidi controls, long runs.
const hostile = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary', maxLength: 40 }),
  fc.string({ minLength: 1, unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    'a\nAI-Record: sha256:00',
    '; ai=9',
    '%0A',
    '%',
    'x\r\n\r\nSigned-off-by: me',
    '\u202e',
    '---',
    '#',
  ),
);
const count = fc.nat({ max: 1_000_000 });
const block: fc.Arbitrary<ProvenanceBlock> = fc.record(
  {
    provenance: fc.record(
      {
        version: fc.constant(1 as const),
        id: hostile,
        ai: count,
        human: count,
        unknown: count,
        grade: fc.constantFrom('reported', 'observed', 'inferred'),
        policy: fc.stringMatching(/^[0-9a-f]{12}$/),
      },
      { requiredKeys: ['version', 'id', 'ai', 'human', 'unknown'] },
    ),
    assistants: fc.array(
      fc.record(
        {
          tool: hostile,
          model: hostile,
          mode: fc.constantFrom('completion', 'next-edit', 'chat', 'agent', 'paste'),
          lines: count,
          session: hostile,
        },
        { requiredKeys: ['tool', 'mode', 'lines'] },
      ),
      { maxLength: 5 },
    ),
    regions: fc.array(
      fc.record({
        category: fc.constantFrom('auth', 'crypto', 'access-control'),
        path: hostile,
        symbol: hostile,
        lines: count,
        status: fc.constantFrom('unverified', 'reviewed', 'verified', 'waived'),
      }),
      { maxLength: MAX_REGIONS },
    ),
    moreRegions: fc.nat({ max: 99 }),
    record: fc.stringMatching(/^[0-9a-f]{64}$/),
  },
  { requiredKeys: ['provenance', 'assistants', 'regions', 'moreRegions'] },
) as fc.Arbitrary<ProvenanceBlock>;

const read = (message: string) =>
  parseMessage(message).map(({ startLine: _a, endLine: _b, lines: _c, problems, ...rest }) => {
    expect(problems).toEqual([]);
    return rest;
  });
const wellFormed = (value: ProvenanceBlock): ProvenanceBlock =>
  JSON.parse(JSON.stringify(value), (_key, item) =>
    typeof item === 'string' ? Buffer.from(item).toString() : item,
  );

test('what is printed is read back, whatever the values are', () => {
  fc.assert(
    fc.property(block, (value) => {
      const lines = printBlock(value);
      for (const line of lines) {
        expect(line.length).toBeLessThanOrEqual(MAX_COLUMNS);
        expect(line).toMatch(/^[\x20-\x7e]+$/);
      }
      expect(read(`Subject\n\n${lines.join('\n')}\n`)).toEqual([wellFormed(value)]);
    }),
  );
});

test('a value that is folded before something like a key of ours forges no trailer', () => {
  for (let length = 60; length < 140; length++) {
    const value = {
      provenance: {
        version: 1,
        id: `${'x'.repeat(length)}AI-Record: sha256:00`,
        ai: 1,
        human: 0,
        unknown: 0,
      },
      assistants: [],
      regions: [],
      moreRegions: 0,
    } as const;
    expect(read(`Subject\n\n${printBlock(value).join('\n')}\n`)).toEqual([value]);
  }
});

test('it is found when merge --squash indents it and when prose follows', () => {
  fc.assert(
    fc.property(block, (value) => {
      const indented = printBlock(value).map((line) => `    ${line}`);
      expect(read(`Squashed\n\ncommit 1\n\n    Subject\n\n${indented.join('\n')}\n\nmore prose\n`)).toEqual([
        wellFormed(value),
      ]);
    }),
  );
});

// GitHub breaks the text of a squash merge at white space, after at most 72 columns.
const broken = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/(.{1,72})(\s+|$)/g, '$1\n').trimEnd())
    .join('\n');

test('it is read, and taken out whole, when a host has broken its lines at 72 columns', () => {
  fc.assert(
    fc.property(block, (value) => {
      const message = broken(
        `Subject\n\n${printBlock(value).join('\n')}\n\nCo-authored-by: B <b@example.com>`,
      );
      expect(read(`${message}\n`)).toEqual([wellFormed(value)]);
      expect(placeBlock(`${message}\n`, [], { comment: undefined })).toBe(
        'Subject\n\nCo-authored-by: B <b@example.com>\n',
      );
    }),
  );
});

test('prose and trailers of others below a block are never taken for a part of it', () => {
  const lines = ['AI-Provenance: v1; id=a; ai=1; human=0; unknown=0;', 'AI-Record:'];
  for (const [at, next] of [
    [0, 'and so on'],
    [0, 'see x=1 for more'],
    [0, 'Signed-off-by: A <a@example.com>'],
    [0, ''],
    [1, 'sha256: see above'],
    [1, `sha1:${'a'.repeat(64)}`],
    [1, 'Change-Id: I0123456789'],
  ] as const) {
    const message = `Subject\n\n${lines.slice(0, at + 1).join('\n')}\n${next}\nend\n`;
    expect(placeBlock(message, [], { comment: undefined })).toBe(`Subject\n\n${next}${next && '\n'}end\n`);
  }
});

test('placing is idempotent and replaces the earlier block', () => {
  fc.assert(
    fc.property(
      block,
      block,
      fc.lorem({ mode: 'sentences' }),
      fc.boolean(),
      (first, second, prose, signed) => {
        const message = `${prose}\n${signed ? '\nSigned-off-by: A <a@b>\n' : ''}`;
        const shape = { comment: '#' };
        const once = placeBlock(message, printBlock(first), shape);
        expect(placeBlock(once, printBlock(first), shape)).toBe(once);
        const replaced = placeBlock(once, printBlock(second), shape);
        expect(read(replaced)).toEqual([wellFormed(second)]);
        expect(placeBlock(replaced, [], shape)).toBe(placeBlock(message, [], shape));
      },
    ),
  );
});
