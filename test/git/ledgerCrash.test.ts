import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { openLedger } from '../../src/node/ledger.ts';

const WRITER = fileURLToPath(new URL('../lib/ledgerWriter.ts', import.meta.url));
/** `CRASHES=1000` for the long run; every test run does some. */
const CRASHES = Number(process.env.CRASHES ?? 12);
const dirs: string[] = [];

afterEach(() => {
  for (const dir of dirs.splice(0)) fs.rmSync(dir, { recursive: true, force: true });
});

/** Lets a writer record, kills it after about `bytes` bytes of confirmations, and returns the hashes it had confirmed. */
function writeUntilKilled(dir: string, name: string, bytes: number, limit = 'unlimited'): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const command = `ulimit -f ${limit} && exec "$0" "$@"`;
    const child = spawn('sh', ['-c', command, process.execPath, WRITER, dir, name], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.length >= bytes) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', () => resolve(said.split('\n').slice(0, -1)));
  });
}

test(`killed at random moments ${CRASHES} times, two writers at once: nothing confirmed is lost, nothing is misattributed`, async () => {
  let dir = '';
  let confirmed: string[] = [];
  for (let crash = 0; crash < CRASHES; crash += 2) {
    if (crash % 20 === 0) {
      dir = fs.mkdtempSync(path.join(tmpdir(), 'countersign-crash-'));
      dirs.push(dir);
      confirmed = [];
    }
    const both = await Promise.all([
      writeUntilKilled(dir, `one${crash}`, 65 * (1 + Math.floor(Math.random() * 60))),
      writeUntilKilled(dir, `two${crash}`, 65 * (1 + Math.floor(Math.random() * 60))),
    ]);
    confirmed.push(...both.flat());
    const ledger = openLedger(dir);
    for (const hash of confirmed) expect(ledger.byContent(hash)?.contentHash).toBe(hash);
    for (const file of ledger.paths())
      for (const { contentHash, spans } of ledger.history(file)) {
        const text = ledger.textOf(contentHash);
        const [span] = spans;
        expect(spans).toHaveLength(1);
        if (text !== undefined && span && span.origin !== 'base')
          expect(span.origin.origin).toBe(text.startsWith('a') ? 'ai' : 'human');
      }
    expect(ledger.problems.filter(({ message }) => !message.includes('never finished'))).toEqual([]);
  }
  expect(confirmed.length).toBeGreaterThan(0);
}, 900_000);

test('a limit on the size of files is like a full disk: what is on disk is so, and the writer goes on', async () => {
  const dir = fs.mkdtempSync(path.join(tmpdir(), 'countersign-limit-'));
  dirs.push(dir);
  // Blocks of 512 or 1024 bytes, by the shell; a segment reaches either soon.
  const said = await writeUntilKilled(dir, 'limited', 65 * 400, '16');
  expect(said.length).toBeGreaterThanOrEqual(400);
  const ledger = openLedger(dir);
  const known = ledger.paths().flatMap((file) => ledger.history(file));
  expect(known.length).toBeGreaterThan(100);
  for (const { contentHash, spans } of known) {
    const text = ledger.textOf(contentHash);
    const [span] = spans;
    if (text !== undefined && span && span.origin !== 'base')
      expect(span.origin.origin).toBe(text.startsWith('a') ? 'ai' : 'human');
  }
  for (const name of fs.readdirSync(path.join(dir, 'ledger')))
    expect(fs.statSync(path.join(dir, 'ledger', name)).size).toBeLessThanOrEqual(16 * 1024);
}, 60_000);
