import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/lib/setup.mjs';
import type { Benchmark } from './benchmark.ts';

const cli = join(root, 'dist', 'cli.cjs');
const ONE = 'typescript/positive/angularGuard.ts';
let folder = '';
let emptied = 0;

/** One Node program in the repository, to its end. */
function start(args: readonly string[]): string {
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return stdout;
}

/** `countersign regions --ndjson`, which must have found something. */
function regions(path: string): void {
  if (!start([cli, 'regions', '--ndjson', path]).includes('"category"'))
    throw new Error(`regions of ${path} found nothing`);
}

/** Puts what is kept aside, which is quicker than to remove it: it is not what is measured. */
function emptyCache(): void {
  renameSync(join(folder, '.git/countersign'), join(folder, `.git/old${emptied++}`));
  mkdirSync(join(folder, '.git/countersign'));
}

export const benchmark: Benchmark = {
  about:
    'countersign regions --ndjson with nothing kept from before (cold) and everything (warm), against the start of Node itself.',
  async prepare() {
    folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
    writeFileSync(join(folder, 'empty.cjs'), '');
    cpSync(join(root, 'test/regions/corpus'), folder, {
      recursive: true,
      filter: (source) => !source.endsWith('.labels.json'),
    });
    spawnSync('git', ['init', '-q'], { cwd: folder });
    mkdirSync(join(folder, '.git/countersign'));
    return () => rmSync(folder, { recursive: true, force: true });
  },
  baseline: { name: 'an empty Node program', run: () => start([join(folder, 'empty.cjs')]) },
  // Each warm case follows the cold one that fills the cache for it.
  cases: [
    {
      name: 'one TypeScript file, cold',
      run: () => {
        emptyCache();
        regions(ONE);
      },
    },
    { name: 'one TypeScript file, warm', run: () => regions(ONE) },
    {
      name: 'the labelled corpus (some 1,280 small files in all languages), cold',
      run: () => {
        emptyCache();
        regions('.');
      },
    },
    { name: 'the labelled corpus, warm', run: () => regions('.') },
  ],
  rounds: 12,
};
