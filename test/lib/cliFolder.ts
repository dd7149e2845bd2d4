import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Names the folder to the processes that vitest starts. */
const VARIABLE = 'COUNTERSIGN_TEST_CLI';

/** A new folder with a `countersign` command in it, built from the sources and linked as npm does it, and the Node it finds. */
function build(): string {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-cli-'));
  execFileSync(process.execPath, ['scripts/cliBundles.mjs', dir], { cwd: ROOT });
  const grammars = path.join(ROOT, 'dist', 'grammars');
  if (!fs.existsSync(grammars)) execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT });
  fs.symlinkSync(grammars, path.join(dir, 'grammars'));
  fs.symlinkSync('cli.cjs', path.join(dir, 'countersign'));
  fs.symlinkSync(process.execPath, path.join(dir, 'node'));
  // A test is somebody else than who built it.
  fs.chmodSync(dir, 0o755);
  return dir;
}

/** The command of this run: built once for all test files (see `setup`), or for this process. */
export function cliFolder(): string {
  const known = process.env[VARIABLE];
  if (known) return known;
  const dir = build();
  process.env[VARIABLE] = dir;
  process.on('exit', () => fs.rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Vitest calls these two before all tests of a run and after them; a worker's own end is not told to it. */
export function setup(): void {
  process.env[VARIABLE] = build();
}

export function teardown(): void {
  fs.rmSync(process.env[VARIABLE]!, { recursive: true, force: true });
}
