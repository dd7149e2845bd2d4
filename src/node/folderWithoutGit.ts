import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Repository } from '../git/repository.ts';
import { sha256 } from './sha256.ts';

/**
 * Tells agents' hooks, which know nothing of the editor's storage, where a folder without git is recorded. Kept per user,
 * one small file a folder: its path and the place of its state, a line each.
 */
export function showAgentsTheWay({ root, gitDir }: Repository): void {
  try {
    const file = placeOf(root);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `${root}\n${gitDir}\n`);
  } catch {
    // Without it what agents write there is unknown.
  }
}

/** The folder has a repository now. */
export function forgetFolderWithoutGit(root: string): void {
  fs.rmSync(placeOf(root), { force: true });
}

/**
 * The folder without git that an editor records and this one lies in; `undefined` when no editor has said so.
 *
 * @param folder absolute, real path. @returns its state's place stands for the git dir, in which there is no history.
 */
export function folderWithoutGit(folder: string): Repository | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    try {
      const [root, state] = fs.readFileSync(placeOf(at), 'utf8').split('\n');
      if (root === at && state) return { root, gitDir: state, commonDir: state };
    } catch {
      // Not this one.
    }
    if (path.dirname(at) === at) return undefined;
  }
}

function placeOf(root: string): string {
  return path.join(userStateDir(), 'folders', sha256(root).slice(0, 32));
}

/** Where programs of this user keep what may be lost: the platform's own place for it. */
function userStateDir(): string {
  const { env, platform } = process;
  if (platform === 'win32' && env.LOCALAPPDATA) return path.join(env.LOCALAPPDATA, 'Countersign');
  if (platform === 'darwin') return path.join(os.homedir(), 'Library/Application Support/Countersign');
  return path.join(env.XDG_STATE_HOME || path.join(os.homedir(), '.local/state'), 'countersign');
}
