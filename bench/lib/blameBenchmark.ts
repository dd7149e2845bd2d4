import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/setup.mjs';
import { findRepository } from '../../src/git/repository.ts';
import { blameOrigins } from '../../src/node/blameWithOrigin.ts';
import { ledgersOf } from '../../src/node/settleLedger.ts';
import type { Benchmark } from '../benchmark.ts';
import { type HistoryShape, recordedHistory } from './recordedHistory.ts';

const cli = join(root, 'dist', 'cli.cjs');

/** Our blame against git's: the work alone, as an editor has it, and the whole command. */
export function blameBenchmark(about: string, shape: HistoryShape): Benchmark {
  let folder = '';
  const run = (command: string, ...args: string[]) => {
    const { status, error } = spawnSync(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    if (error || status !== 0) throw error ?? new Error(`${args.join(' ')} ended with ${status}`);
  };
  return {
    about,
    rounds: 11,
    async prepare() {
      folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
      recordedHistory(folder, shape);
      return () => rmSync(folder, { recursive: true, force: true });
    },
    baseline: { name: 'git blame --porcelain', run: () => run('git', 'blame', '--porcelain', shape.file) },
    cases: [
      {
        name: 'blame with origin, in a running program',
        run: () => {
          const repository = findRepository(folder)!;
          return blameOrigins(repository, shape.file, {}, ledgersOf(repository));
        },
        goalRatio: 2,
      },
      {
        name: 'countersign blame --json, from start to end',
        run: () => run(process.execPath, cli, 'blame', '--json', shape.file),
      },
      {
        name: 'countersign explain of one line, from start to end',
        run: () => run(process.execPath, cli, 'explain', `${shape.file}:${shape.lines >> 1}`),
      },
      { name: 'an empty Node program', run: () => run(process.execPath, '-e', '0') },
    ],
  };
}
