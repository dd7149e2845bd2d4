import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/lib/setup.mjs';
import type { Benchmark } from './benchmark.ts';

const COMMITS = Number(process.env.COUNTERSIGN_BENCH_COMMITS ?? 100_000);
const cli = join(root, 'dist', 'cli.cjs');
let large = '';

/** A history as `git fast-import` reads it: every commit has our trailers, every third one AI lines. */
function history(commits: number): string {
  const out: string[] = [];
  for (let n = 0; n < commits; n++) {
    const ai = n % 3 === 0;
    const message = [
      `PROJ-${n} Change ${n}\n\nSome words about what changed and why, as people write them.\n`,
      `AI-Provenance: v1; id=id${n}; ai=${ai ? 5 : 0}; human=3; unknown=0${ai ? '; grade=observed' : ''}; policy=3f9a2c1b77d0`,
      ...(ai ? ['AI-Assistant: github-copilot/gpt-5.2; mode=completion; lines=5'] : []),
      `AI-Record: sha256:${createHash('sha256').update(String(n)).digest('hex')}\n`,
    ].join('\n');
    const who = `Dev ${n % 40} <dev${n % 40}@example.com> ${1_600_000_000 + n * 600} +0000`;
    const content = `line ${n}\n`;
    out.push(
      `commit refs/heads/main\nmark :${n + 1}\nauthor ${who}\ncommitter ${who}\n`,
      `data ${Buffer.byteLength(message)}\n${message}\n`,
      n > 0 ? `from :${n}\n` : '',
      `M 100644 inline f${n % 50}.txt\ndata ${content.length}\n${content}\n`,
    );
  }
  return out.join('');
}

function repository(folder: string, name: string, commits: number): string {
  const place = join(folder, name);
  execFileSync('git', ['init', '-q', '-b', 'main', place]);
  execFileSync('git', ['fast-import', '--quiet'], { cwd: place, input: history(commits) });
  return place;
}

const run = (command: string, args: readonly string[]): void => {
  const { status, error } = spawnSync(command, args, { cwd: large, stdio: 'ignore' });
  if (error || (status !== 0 && status !== 1))
    throw error ?? new Error(`${args.join(' ')} ended with ${status}`);
};

/** Largest resident memory of one audit, in MB, as the process itself reports it. */
function memoryOf(place: string): number {
  const program = `process.argv.splice(1, 1, ${JSON.stringify(cli)}); process.on('exit', () => process.stderr.write('\\n' + process.resourceUsage().maxRSS)); require(${JSON.stringify(cli)});`;
  const { stderr } = spawnSync(process.execPath, ['-e', program, 'cli', 'audit', '--format', 'json'], {
    cwd: place,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return Math.round(Number(stderr.trim().split('\n').at(-1)) / 1024);
}

export const benchmark: Benchmark = {
  about: `An audit of ${COMMITS} commits against git log printing the same messages.`,
  rounds: 5,
  async prepare() {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
    large = repository(folder, 'large', COMMITS);
    const small = repository(folder, 'small', COMMITS / 10);
    console.log(
      `memory: ${memoryOf(small)} MB for ${COMMITS / 10} commits, ${memoryOf(large)} MB for ${COMMITS}`,
    );
    return () => rmSync(folder, { recursive: true, force: true });
  },
  baseline: { name: 'git log', run: () => run('git', ['log', '--format=%H %P %an %ae %ce %cI %B']) },
  cases: [
    { name: 'countersign audit', run: () => run(process.execPath, [cli, 'audit']), goalRatio: 2 },
    { name: 'countersign audit --format json', run: () => run(process.execPath, [cli, 'audit', '--json']) },
  ],
};
