import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Repository } from '../git/repository.ts';

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
    const text = `${process.execPath}\n${cli}\n`;
    if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) return;
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(file, text);
  } catch {
    // A read-only repository takes no commits either.
  }
}
