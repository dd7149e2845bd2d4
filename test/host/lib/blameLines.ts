import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/setup.mjs';
import type { Workspace } from './hostOptions.ts';

export interface BlamedText {
  readonly text: string;
  readonly origin: string;
}

/** Lines that are not blank, with what the records say of each, as the command line reads them. */
export function blameLines(workspace: Workspace, file: string): readonly BlamedText[] {
  const out = execFileSync(process.execPath, [join(root, 'dist', 'cli.cjs'), 'blame', '--json', file], {
    cwd: workspace.folder,
    encoding: 'utf8',
  });
  const texts = workspace.read(file).split('\n');
  const lines = (JSON.parse(out) as { lines: readonly { origin: string }[] }).lines;
  return lines
    .map(({ origin }, at) => ({ text: texts[at]!, origin }))
    .filter(({ text }) => text.trim() !== '');
}
