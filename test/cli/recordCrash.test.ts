import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestRepo } from '../git/lib/testRepo.ts';
import { cliFolder } from '../lib/cliFolder.ts';

/** `RECORDER_KILLS=1000` for the long run; every test run does some. */
const KILLS = Number(process.env.RECORDER_KILLS ?? 30);
/** A fresh repository now and then, so that a long run does not become a test of long files. */
const EPISODE = 20;

let repo: TestRepo;
beforeEach(() => {
  repo = TestRepo.create();
});
afterEach(() => repo.dispose());

/** Runs `record generic`, killed after `milliseconds` unless it has ended by then. Resolves with whether it ended by itself. */
function record(
  event: 'pre_edit' | 'post_edit',
  session: string,
  milliseconds: number | undefined,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(cliFolder(), 'cli.cjs'), 'record', 'generic'], {
      cwd: repo.root,
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    child.stdin.on('error', () => {});
    child.stdin.end(
      JSON.stringify({ event, tool: 'my-agent', mode: 'agent', session, cwd: repo.root, files: ['a.ts'] }),
    );
    const timer =
      milliseconds === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (signal === null && code !== 0) reject(new Error(`record ended with ${code}`));
      else resolve(signal === null);
    });
  });
}

interface Line {
  readonly text: string;
  readonly origin: string;
}

test(`the recorder is killed at ${KILLS} random moments: its records load, no line is misattributed, what ended is kept`, async () => {
  const file = () => path.join(repo.root, 'a.ts');
  const add = (line: string) => {
    const lines = fs.readFileSync(file(), 'utf8').split('\n');
    lines.splice(Math.floor(Math.random() * lines.length), 0, line);
    fs.writeFileSync(file(), lines.join('\n'));
  };
  let killed = 0;
  let usual = 0;
  let kept = 0;
  let lost = 0;
  const certain = new Set<string>();
  for (let round = 0; killed < KILLS; round++) {
    if (round % EPISODE === 0) {
      if (round > 0) {
        repo.dispose();
        repo = TestRepo.create();
      }
      certain.clear();
      fs.writeFileSync(file(), 'committed\n');
      repo.git('add', '-A');
      repo.git('commit', '-q', '-m', 'base');
      const began = performance.now();
      await record('pre_edit', 'warm', undefined);
      usual = performance.now() - began;
    }
    // Most of a run is Node starting; the moments that matter come late in it.
    const moment = () => (Math.random() < 0.5 ? usual * (0.3 + Math.random()) : undefined);
    add(`unseen ${round}`);
    const before = await record('pre_edit', `s${round}`, moment());
    add(`agent ${round}`);
    const after = await record('post_edit', `s${round}`, moment());
    killed += Number(!before) + Number(!after);
    if (before && after) certain.add(`agent ${round}`);
    if (before && after && killed < KILLS) continue;
    const { code, out, err } = repo.run('countersign', ['blame', '--json', 'a.ts']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const texts = fs.readFileSync(file(), 'utf8').split('\n');
    const lines: readonly Line[] = (JSON.parse(out).lines as readonly { origin: string }[]).map(
      ({ origin }, at) => ({ text: texts[at]!, origin }),
    );
    const wrong = lines.filter(
      ({ text, origin }) =>
        (origin === 'ai' && !text.startsWith('agent')) || origin === 'human' || origin === 'mixed',
    );
    expect(wrong).toEqual([]);
    // One kill costs what it was about to say, never what had been said.
    const forgotten = lines.filter(({ text, origin }) => certain.has(text) && origin !== 'ai');
    expect(forgotten).toEqual([]);
    kept = lines.filter(({ origin }) => origin === 'ai').length;
    lost = lines.filter(({ text, origin }) => text.startsWith('agent') && origin !== 'ai').length;
  }
  expect(kept + lost).toBeGreaterThan(0);
}, 3_600_000);
