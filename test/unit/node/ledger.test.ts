import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OriginRecord } from '../../../src/core/provenance/origin.ts';
import type { Snapshot } from '../../../src/core/provenance/snapshot.ts';
import { openLedger } from '../../../src/node/ledger.ts';
import { sha256 } from '../../../src/node/sha256.ts';

let dir = '';
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(tmpdir(), 'countersign-ledger-'));
});
afterEach(() => {
  fs.rmSync(dir, { recursive: true, force: true });
});

const ai: OriginRecord = {
  origin: 'ai',
  grade: 'reported',
  rule: 'agent-hook',
  assistant: { tool: 'claude-code', model: 'm' },
  mode: 'agent',
};
const snapshot = (file: string, text: string, origin: OriginRecord | 'base' = ai): Snapshot => ({
  path: file,
  contentHash: sha256(text),
  length: text.length,
  spans: [{ length: text.length, origin }],
  time: '2026-01-01T00:00:00Z',
  source: 'agent',
});
const segments = () =>
  fs.existsSync(path.join(dir, 'ledger'))
    ? fs.readdirSync(path.join(dir, 'ledger')).map((name) => path.join(dir, 'ledger', name))
    : [];

test('what one process appends another reads: by path, by content, newest first, with its text', () => {
  const writer = openLedger(dir);
  const reader = openLedger(dir);
  expect(reader.isEmpty()).toBe(true);
  expect(segments()).toEqual([]);
  writer.append(snapshot('a.ts', 'one\n'), 'one\n');
  writer.append(snapshot('a.ts', 'two\n', 'base'), 'two\n');
  writer.append(snapshot('b.ts', 'one\n'), 'one\n');
  reader.refresh();
  expect(reader.latest('a.ts')).toEqual(snapshot('a.ts', 'two\n', 'base'));
  expect(reader.history('a.ts').map(({ contentHash }) => contentHash)).toEqual([
    sha256('two\n'),
    sha256('one\n'),
  ]);
  expect(reader.byContent(sha256('one\n'), 'a.ts')?.path).toBe('a.ts');
  expect(reader.byContent(sha256('one\n'))?.path).toBe('b.ts');
  expect(reader.textOf(sha256('two\n'))).toBe('two\n');
  expect(reader.paths()).toEqual(['a.ts', 'b.ts']);
});

test('cut off at any byte, a segment yields every entry before the cut and nothing else', () => {
  const writer = openLedger(dir);
  for (let i = 0; i < 2; i++) writer.append(snapshot('a.ts', `text ${i}\n`), `text ${i}\n`);
  const [file] = segments() as [string];
  const bytes = fs.readFileSync(file);
  const ends = [...bytes].flatMap((byte, i) => (byte === 10 ? [i + 1] : []));
  for (let cut = 0; cut <= bytes.length; cut++) {
    fs.writeFileSync(file, bytes.subarray(0, cut));
    const whole = ends.filter((end) => end <= cut).length;
    expect(openLedger(dir).history('a.ts')).toHaveLength(whole);
  }
});

test('a flipped byte costs its own entry and is told', () => {
  const writer = openLedger(dir);
  for (let i = 0; i < 3; i++) writer.append(snapshot(`${i}.ts`, `text ${i}\n`), `text ${i}\n`);
  const [file] = segments() as [string];
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, text.replace('"path":"1.ts"', '"path":"9.ts"'));
  const ledger = openLedger(dir);
  expect(ledger.paths()).toEqual(['0.ts', '2.ts']);
  expect(ledger.problems.map(({ message }) => message)).toEqual([
    'a damaged entry was skipped; its text is unknown',
  ]);
});

test('of a damaged newest entry the one before counts, and a compaction does not mend it', () => {
  const writer = openLedger(dir);
  for (const text of ['one\n', 'two\n', 'three\n']) writer.append(snapshot('a.ts', text), text);
  const [file] = segments() as [string];
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, text.replace(/"source":"agent"(.*\n)$/, '"source":"agenT"$1'));
  const ledger = openLedger(dir);
  expect(ledger.latest('a.ts')?.contentHash).toBe(sha256('two\n'));
  expect(ledger.byContent(sha256('three\n'))).toBeUndefined();
  expect(ledger.history('a.ts').map(({ contentHash }) => contentHash)).toEqual([
    sha256('two\n'),
    sha256('one\n'),
  ]);
  // Sixteen segments of processes that are over are united.
  for (let n = 0; n < 20; n++) {
    const other = openLedger(dir);
    other.append(snapshot('b.ts', `${n}\n`), `${n}\n`);
    other.close();
  }
  expect(openLedger(dir).latest('a.ts')?.contentHash).toBe(sha256('two\n'));
  expect(openLedger(dir).byContent(sha256('three\n'))).toBeUndefined();
});

test('of an entry that stands there twice, once with a damaged checksum, the sound one counts', () => {
  openLedger(dir).append(snapshot('a.ts', 'one\n'), 'one\n');
  const [file] = segments() as [string];
  const line = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, line.replace(/^[0-9a-f]{4}/, 'zzzz') + line);
  const ledger = openLedger(dir);
  expect(ledger.latest('a.ts')?.contentHash).toBe(sha256('one\n'));
  expect(ledger.byContent(sha256('one\n'))?.path).toBe('a.ts');
  expect(ledger.problems).toHaveLength(1);
});

test('a ledger of damaged entries alone is empty', () => {
  openLedger(dir).append(snapshot('a.ts', 'one\n'), 'one\n');
  const [file] = segments() as [string];
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('"time":"2026', '"time":"2027'));
  const ledger = openLedger(dir);
  expect(ledger.isEmpty()).toBe(true);
  expect(ledger.paths()).toEqual([]);
  expect(ledger.problems).toHaveLength(1);
});

test('an altered text explains nothing', () => {
  const ledger = openLedger(dir);
  ledger.append(snapshot('a.ts', 'one\n'), 'one\n');
  ledger.append(snapshot('a.ts', 'two\n'), 'two\n');
  fs.copyFileSync(path.join(dir, 'texts', sha256('two\n')), path.join(dir, 'texts', sha256('one\n')));
  expect(ledger.textOf(sha256('one\n'))).toBeUndefined();
  expect(ledger.problems[0]?.message).toContain('damaged');
});

test('a disk that refuses is a problem, not an error; this process still knows', () => {
  // A file where the folder should be refuses everybody, root too.
  fs.writeFileSync(path.join(dir, 'ledger'), '');
  fs.writeFileSync(path.join(dir, 'texts'), '');
  const ledger = openLedger(dir);
  ledger.append(snapshot('a.ts', 'one\n'), 'one\n');
  expect(ledger.latest('a.ts')?.contentHash).toBe(sha256('one\n'));
  expect(ledger.problems.some(({ message }) => message.includes('cannot be written'))).toBe(true);
});

test('a forgotten path is gone for all, and what is recorded afterwards is not', () => {
  const one = openLedger(dir);
  const two = openLedger(dir);
  one.append(snapshot('a.ts', 'one\n'), 'one\n');
  two.forget(['a.ts']);
  one.refresh();
  expect(one.isEmpty()).toBe(true);
  expect(one.byContent(sha256('one\n'))).toBeUndefined();
  one.append(snapshot('a.ts', 'two\n'), 'two\n');
  expect(openLedger(dir).latest('a.ts')?.contentHash).toBe(sha256('two\n'));
});

test('thousands of saves of a few files leave a short segment with the newest contents', () => {
  const ledger = openLedger(dir);
  const other = openLedger(dir);
  other.append(snapshot('other.ts', 'other\n'), 'other\n');
  for (let i = 0; i < 4_500; i++) {
    const text = `text ${i % 9}\n`;
    ledger.append({ ...snapshot(`${i % 3}.ts`, text), time: String(i) }, text);
  }
  const lines = segments().reduce(
    (sum, file) => sum + fs.readFileSync(file, 'utf8').split('\n').length - 1,
    0,
  );
  expect(lines).toBeLessThan(2_200);
  for (const reader of [openLedger(dir), other]) {
    reader.refresh();
    expect(reader.latest('2.ts')?.time).toBe('4499');
    expect(reader.latest('other.ts')?.contentHash).toBe(sha256('other\n'));
    expect(reader.history('0.ts').length).toBeGreaterThanOrEqual(24);
  }
}, 60_000);

test('writers that say they are done are united by those that come after them: a thousand leave a handful of segments', () => {
  // An editor that stays, beside an agent whose every event is a process of its own.
  const stays = openLedger(dir);
  stays.append(snapshot('a.ts', 'typed\n'), 'typed\n');
  for (let n = 0; n < 1_000; n++) {
    const one = openLedger(dir);
    const name = `f${n % 10}.ts`;
    one.append(snapshot(name, `text ${n}\n`), `text ${n}\n`);
    one.close();
    expect(one.latest(name)?.contentHash).toBe(sha256(`text ${n}\n`));
  }
  expect(segments().length).toBeLessThanOrEqual(20);
  stays.append(snapshot('a.ts', 'typed more\n'), 'typed more\n');
  const reader = openLedger(dir);
  expect(reader.problems).toEqual([]);
  expect(reader.history('a.ts').length).toBe(2);
  for (let n = 0; n < 10; n++)
    expect(reader.latest(`f${n}.ts`)?.contentHash).toBe(sha256(`text ${990 + n}\n`));
});
