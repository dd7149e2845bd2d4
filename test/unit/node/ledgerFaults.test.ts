import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OriginRecord } from '../../../src/core/provenance/origin.ts';
import type { Snapshot } from '../../../src/core/provenance/snapshot.ts';
import { openLedger } from '../../../src/node/ledger.ts';
import { sha256 } from '../../../src/node/sha256.ts';

let dir = '';
let mounted = false;
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(tmpdir(), 'countersign-faults-'));
});
afterEach(() => {
  if (mounted) spawnSync('umount', [dir]);
  mounted = false;
  fs.rmSync(dir, { recursive: true, force: true });
});

const ai: OriginRecord = {
  origin: 'ai',
  grade: 'reported',
  rule: 'agent-hook',
  assistant: { tool: 'claude-code' },
  mode: 'agent',
};
const snapshot = (file: string, text: string, time = '2026-01-01T00:00:00Z'): Snapshot => ({
  path: file,
  contentHash: sha256(text),
  length: text.length,
  spans: [{ length: text.length, origin: ai }],
  time,
  source: 'agent',
});
/** A file system of its own; only root may, elsewhere the test is skipped. */
const mount = (options: string): boolean => {
  mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', dir]).status === 0;
  return mounted;
};
const segments = () => fs.readdirSync(path.join(dir, 'ledger')).map((name) => path.join(dir, 'ledger', name));
/** A process id that is not in use: its process has just ended. */
const deadProcess = (): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['-e', '0']);
    child.on('close', () => resolve(child.pid!));
  });
/** As if each of these entries had been written by a process that ended two hours ago. */
async function oldSegments(count: number): Promise<void> {
  const pid = await deadProcess();
  const hoursAgo = new Date(Date.now() - 2 * 3_600_000);
  for (let i = 0; i < count; i++)
    openLedger(dir).append(snapshot(`${i % 10}.ts`, `text ${i}\n`), `text ${i}\n`);
  for (const own of segments()) {
    const old = own.replace(`${process.pid}-`, `${pid}-`);
    fs.renameSync(own, old);
    fs.utimesSync(old, hoursAgo, hoursAgo);
  }
}

test('a disk that fills up: nothing throws, what was whole is read, what was refused is told in one line, and with room it goes on', (context) => {
  if (!mount('size=64k')) return context.skip();
  const ledger = openLedger(dir);
  const problem = () => ledger.problems.find(({ message }) => message.startsWith('cannot be written'));
  let last = 0;
  for (let i = 0; !problem() && i < 10_000; i++) {
    ledger.append(snapshot(`${i}.ts`, `text ${i}\n`), `text ${i}\n`);
    last = i;
  }
  expect(problem()?.message).toMatch(/^cannot be written: ENOSPC.*unknown$/);
  expect(problem()?.message).not.toContain('\n');
  // This process knows what it could not write; others know everything before it, and say nothing that is not so.
  expect(ledger.latest(`${last}.ts`)?.contentHash).toBe(sha256(`text ${last}\n`));
  const other = openLedger(dir);
  for (let i = 0; i < last; i++) expect(other.latest(`${i}.ts`)?.contentHash).toBe(sha256(`text ${i}\n`));
  expect(other.latest(`${last}.ts`)).toBeUndefined();

  fs.rmSync(path.join(dir, 'texts'), { recursive: true });
  ledger.append(snapshot('after.ts', 'after\n'), 'after\n');
  const later = openLedger(dir);
  expect(later.latest('after.ts')?.contentHash).toBe(sha256('after\n'));
  expect(later.textOf(sha256('after\n'))).toBe('after\n');
}, 60_000);

test('a folder that has become read-only is read, and its refusal is told in one line', (context) => {
  if (!mount('size=1m')) return context.skip();
  openLedger(dir).append(snapshot('a.ts', 'one\n'), 'one\n');
  expect(spawnSync('mount', ['-o', 'remount,ro', dir]).status).toBe(0);
  const ledger = openLedger(dir);
  ledger.append(snapshot('a.ts', 'two\n'), 'two\n');
  expect(ledger.latest('a.ts')?.contentHash).toBe(sha256('two\n'));
  expect(ledger.problems.map(({ message }) => message).join('\n')).toMatch(
    /cannot be written: EROFS.*unknown/,
  );
  expect(openLedger(dir).latest('a.ts')?.contentHash).toBe(sha256('one\n'));
});

test('a clock that goes backwards changes nothing: the order is the order of writing', () => {
  const one = openLedger(dir);
  const two = openLedger(dir);
  one.append(snapshot('a.ts', 'first\n', '2030-01-01T00:00:00Z'), 'first\n');
  two.append(snapshot('a.ts', 'second\n', '1999-01-01T00:00:00Z'), 'second\n');
  one.append(snapshot('a.ts', 'third\n', '1970-01-01T00:00:00Z'), 'third\n');
  const past = new Date(0);
  for (const file of segments()) fs.utimesSync(file, past, past);
  expect(
    openLedger(dir)
      .history('a.ts')
      .map(({ contentHash }) => contentHash),
  ).toEqual(['third\n', 'second\n', 'first\n'].map(sha256));
});

test('segments of many processes that are over, as agents leave them, are united by whoever writes next', async () => {
  await oldSegments(100);
  expect(segments()).toHaveLength(100);
  const reader = openLedger(dir);
  openLedger(dir).append(snapshot('new.ts', 'new\n'), 'new\n');
  expect(segments()).toHaveLength(1);
  reader.refresh();
  for (const ledger of [reader, openLedger(dir)]) {
    expect(ledger.paths()).toHaveLength(11);
    expect(ledger.history('3.ts').map(({ contentHash }) => contentHash)).toEqual(
      Array.from({ length: 10 }, (_, n) => sha256(`text ${93 - 10 * n}\n`)),
    );
    expect(ledger.problems).toEqual([]);
  }
}, 60_000);

test('many segments of processes that still run, or ended just now, are left alone', () => {
  for (let i = 0; i < 80; i++) openLedger(dir).append(snapshot('a.ts', `text ${i}\n`), `text ${i}\n`);
  expect(segments()).toHaveLength(80);
  expect(openLedger(dir).latest('a.ts')?.contentHash).toBe(sha256('text 79\n'));
});

test('forgetting ten thousand files of one content costs no more than their number', () => {
  const ledger = openLedger(dir);
  const files = Array.from({ length: 10_000 }, (_, n) => `${n}.ts`);
  for (const file of files) ledger.append(snapshot(file, 'same\n'), 'same\n');
  ledger.forget(files.slice(1));
  expect(ledger.byContent(sha256('same\n'))?.path).toBe('0.ts');
  expect(openLedger(dir).paths()).toEqual(['0.ts']);
}, 60_000);

test('names with quotes, backslashes, line breaks and field names in them come back as they were', () => {
  const names = ['a"b.ts', 'a\\b.ts', 'a\nb.ts', '","hash":"x', 'é 🙂.ts', ',"path":"y', '\\"', 'z\\'];
  const ledger = openLedger(dir);
  for (const name of names) ledger.append(snapshot(name, `${name}\n`), `${name}\n`);
  const other = openLedger(dir);
  expect(other.problems).toEqual([]);
  expect(other.paths()).toEqual(names);
  for (const name of names) expect(other.latest(name)).toEqual(snapshot(name, `${name}\n`));
});
