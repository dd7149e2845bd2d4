import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SharedCopy } from '../../../../src/client/capture/sharedCopy.ts';
import type { OriginRecord } from '../../../../src/core/provenance/origin.ts';

const human: OriginRecord = { origin: 'human', grade: 'observed', rule: 'typed-reason' };
const ai: OriginRecord = { origin: 'ai', grade: 'observed', rule: 'accepted', assistant: { tool: 'one' } };
let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-clipboard-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
const stored = () => path.join(folder, 'clipboard', 'copy');
const shared = () => new SharedCopy(path.join(folder, 'clipboard'));
const parts = [
  {
    text: 'first();\r\nrest',
    spans: [
      { length: 10, origin: ai },
      { length: 4, origin: human },
    ],
  },
  { text: 'last', spans: [{ length: 4, origin: 'base' as const }] },
];

test('another window reads the origins of exactly the text that was copied, whatever its line endings', () => {
  shared().write(parts);
  expect(shared().read('first();\nrest\nlast')).toEqual([
    {
      text: 'first();\nrest',
      spans: [
        { length: 9, origin: ai },
        { length: 4, origin: human },
      ],
    },
    // What history would answer here, it would not answer in another repository.
    {
      text: 'last',
      spans: [{ length: 4, origin: { origin: 'unknown', grade: 'inferred', rule: 'no-record' } }],
    },
  ]);
  expect(shared().read('first();\r\nrest\r\nlast')).toHaveLength(2);
  expect(shared().read('first();\nrest\nlast ')).toBeUndefined();
});

test('no text is stored, and nobody else may read what is', () => {
  shared().write(parts);
  expect(fs.readFileSync(stored(), 'utf8')).not.toMatch(/first|last/);
  if (process.platform !== 'win32') {
    expect(fs.statSync(stored()).mode & 0o077).toBe(0);
    expect(fs.statSync(path.join(folder, 'clipboard', 'key')).mode & 0o077).toBe(0);
  }
});

test('forged, damaged and old copies say nothing', () => {
  shared().write(parts);
  const good = fs.readFileSync(stored(), 'utf8');
  const text = 'first();\nrest\nlast';
  fs.writeFileSync(stored(), good.replace('"ai"', '"human"'));
  expect(shared().read(text)).toBeUndefined();
  fs.writeFileSync(stored(), good.split('\n')[1]!);
  expect(shared().read(text)).toBeUndefined();
  for (const length of [0, 10, 64, 65, good.length - 1]) {
    fs.writeFileSync(stored(), good.slice(0, length));
    expect(shared().read(text)).toBeUndefined();
  }
  fs.writeFileSync(stored(), good);
  expect(shared().read(text)).toBeDefined();
  const yesterday = new Date(Date.now() - 24 * 3_600_000);
  fs.utimesSync(stored(), yesterday, yesterday);
  expect(shared().read(text)).toBeUndefined();
});

test('another key makes a stranger of the file', () => {
  shared().write(parts);
  fs.writeFileSync(path.join(folder, 'clipboard', 'key'), Buffer.alloc(32, 7));
  expect(shared().read('first();\nrest\nlast')).toBeUndefined();
});

test('a storage that cannot be written is no error', () => {
  const file = path.join(folder, 'file');
  fs.writeFileSync(file, '');
  const blocked = new SharedCopy(path.join(file, 'clipboard'));
  blocked.write(parts);
  expect(blocked.read('x')).toBeUndefined();
});
