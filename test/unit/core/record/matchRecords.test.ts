import { expect, test } from 'vitest';
import type { OriginRecord } from '../../../../src/core/provenance/origin.ts';
import type { CommitRecord } from '../../../../src/core/record/commitRecord.ts';
import { fileRecord } from '../../../../src/core/record/fileRecord.ts';
import { matchRecords } from '../../../../src/core/record/matchRecords.ts';
import { recordDigest } from '../../../../src/core/record/recordDigest.ts';
import { reprojectRecord } from '../../../../src/core/record/reprojectRecord.ts';

const AI: OriginRecord = {
  origin: 'ai',
  grade: 'reported',
  rule: 'r',
  assistant: { tool: 't' },
  mode: 'agent',
};
const HUMAN: OriginRecord = { origin: 'human', grade: 'observed', rule: 'typed' };
/** `a1`: line 1 by the assistant; `-`: a line between them that was there before. */
const lines = (text: string) =>
  text
    .split(' ')
    .map((word, at) => ({ line: at + 1, hash: word.slice(1), by: [word.startsWith('a') ? AI : HUMAN] }))
    .filter(({ hash }) => hash !== '');
const added = (text: string) => text.split(' ').map((hash, at) => ({ line: at + 1, hash }));
const said = (recorded: string, now: string) => {
  const found = matchRecords(recorded.split(' | ').map(lines), added(now));
  return added(now)
    .map(({ line }) => found.get(line)?.[0]?.origin ?? '-')
    .join(' ');
};

test('moved lines keep their writers', () => {
  expect(said('a1 h2 a3', '3 1 2')).toBe('ai ai human');
});

test('a line that nobody recorded gets nobody', () => {
  expect(said('a1 h2', '1 9 2')).toBe('ai - human');
});

test('equal lines of different writers are told apart by their place in the sequence, or not at all', () => {
  expect(said('a1 a} h2 h}', '1 } 2 }')).toBe('ai ai human human');
  expect(said('a} h}', '}')).not.toBe('human ai');
});

test('more equal lines than were recorded: only those that the diff pairs', () => {
  expect(said('a1 a} a2', '1 } 2 }')).toBe('ai ai ai -');
});

test('a line for itself that somebody else adds, too, is nobody\u2019s', () => {
  expect(said('a1 - a}', '1 9 } }')).toBe('ai - - -');
  expect(said('a1 - a} a2', '1 9 } } 2')).toBe('ai - - ai ai');
});

test('several records: together they may have all there is, and what they dispute is nobody\u2019s', () => {
  expect(said('a1 - a} | a2 - a}', '1 2 } }')).toBe('ai ai ai ai');
  expect(said('a1 - a} | h2 h}', '1 2 } }')).toBe('ai human human -');
  expect(said('a1 a} | h}', '1 }')).toBe('ai -');
});

test('a rebase that only moves lines keeps the digest and corrects the positions', () => {
  const file = fileRecord('f', 'old', lines('a1 a2 h3'));
  const record: CommitRecord = {
    schema: 'countersign.note/1',
    id: 'x',
    counts: { ai: 2, human: 1, unknown: 0 },
    files: [file],
    regions: [],
  };
  const hash = (text: string) => text;
  const moved = reprojectRecord(record, () => ({
    blob: 'new',
    added: [
      { line: 4, hash: '1' },
      { line: 9, hash: '2' },
      { line: 10, hash: '3' },
    ],
  }));
  expect(moved.files[0]!.runs.map(({ start }) => start)).toEqual([4, 9, 10]);
  expect(moved.files[0]!.blob).toBe('new');
  expect(recordDigest(moved, hash)).toBe(recordDigest(record, hash));
  const other = reprojectRecord(record, () => ({ blob: 'new', added: [{ line: 4, hash: 'else' }] }));
  expect(other.files[0]!.blob).toBeUndefined();
  expect(recordDigest(other, hash)).toBe(recordDigest(record, hash));
});
