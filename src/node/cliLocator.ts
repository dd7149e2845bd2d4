import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Repository } from '../git/repository.ts';

/**
 * Options for the hook that git waits for longest: nothing that only a longer run pays back (docs/adr/044). They must not
 * change what it does.
 */
const SHORT_RUN = [
  '--no-rehash-snapshot',
  '--no-maglev',
  '--no-wasm-dynamic-tiering',
  '--min-semi-space-size=4',
  '--v8-pool-size=1',
  // The script's real name is what stands there.
  '--preserve-symlinks-main',
];

/**
 * Tells git hooks that find no `countersign` in node_modules or on PATH which copy to run, and with which Node; and those
 * that find this very copy there how to start it with nothing in between (hookScript.ts): Node, the script, and the options
 * that this Node takes for a short run. A copy that is gone later is passed over silently.
 *
 * @param cli absolute path of `cli.cjs`, no link.
 */
export function showHooksTheWay({ commonDir }: Repository, cli: string): void {
  try {
    const folder = path.join(commonDir, 'countersign');
    const file = path.join(folder, 'cli');
    const text = `${process.execPath}\n${cli}\n`;
    const [plain, short] = [`${text}\n`, `${text}${SHORT_RUN.join(' ')}\n`];
    const there = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
    if (there === plain || there === short) return;
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(file, takesOptions() ? short : plain);
  } catch {
    // A read-only repository takes no commits either.
  }
}

/** Not on Windows: there the shell's own processes, of which a short run takes more, cost more than it saves. */
const takesOptions = () =>
  process.platform !== 'win32' &&
  spawnSync(process.execPath, [...SHORT_RUN, '-e', '0'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: 'ignore',
    timeout: 10_000,
  }).status === 0;
