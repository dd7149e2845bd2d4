import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/lib/setup.mjs';
import type { Benchmark } from './benchmark.ts';

let empty = '';
const cli = join(root, 'dist', 'cli.cjs');
const start = (args: readonly string[], expected: number) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== expected) throw new Error(`node ${args.join(' ')} ended with ${status}`);
};

export const benchmark: Benchmark = {
  about: 'What the command line adds to the start of Node itself; every git hook with AI lines pays it.',
  async prepare() {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
    empty = join(folder, 'empty.cjs');
    writeFileSync(empty, '');
    return () => rmSync(folder, { recursive: true, force: true });
  },
  baseline: { name: 'an empty Node program', run: () => start([empty], 0) },
  cases: [
    {
      name: 'countersign with a command that does not exist',
      run: () => start([cli, 'nothing'], 2),
      goalRatio: 1.5,
    },
    { name: 'countersign --help', run: () => start([cli, '--help'], 0) },
  ],
};
