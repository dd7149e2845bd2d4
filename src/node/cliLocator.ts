import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Repository } from '../git/repository.ts';

/** Node starts an eighth faster with it: what it leaves out protects servers from requests made to collide in their tables. */
const OPTION = '--no-rehash-snapshot';

/**
 * Tells git hooks that find no `countersign` in node_modules or on PATH which copy to run, and with which Node; and those
 * that find this very copy there how to start it with nothing in between (hookScript.ts). A copy that is gone later is
 * passed over silently.
 *
 * @param cli absolute path of `cli.cjs`.
 */
export function showHooksTheWay({ commonDir }: Repository, cli: string): void {
  try {
    const folder = path.join(commonDir, 'countersign');
    const file = path.join(folder, 'cli');
    const where = `${process.execPath}\n${cli}\n`;
    if (fs.existsSync(file) && fs.readFileSync(file, 'utf8').startsWith(where)) return;
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    const knows = spawnSync(process.execPath, [OPTION, '-e', '0'], { env, timeout: 10_000 }).status === 0;
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(file, `${where}${knows ? OPTION : ''}\n`);
  } catch {
    // A read-only repository takes no commits either.
  }
}
