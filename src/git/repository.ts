import * as fs from 'node:fs';
import * as path from 'node:path';
import { GitError, runGit } from './runGit.ts';

export interface Repository {
  /** Absolute path of the worktree's root. */
  readonly root: string;
  /** Absolute git dir of this worktree (`.git/worktrees/x` for a linked one): where the ledger lives. */
  readonly gitDir: string;
  /** Absolute common dir: shared by all worktrees; where caches live. */
  readonly commonDir: string;
}

/** The repository that contains a folder; `undefined` when there is none, it is bare, or git is missing. */
export function findRepository(cwd: string): Repository | undefined {
  try {
    const out = runGit(['rev-parse', '--show-toplevel', '--absolute-git-dir', '--git-common-dir'], { cwd });
    const [root, gitDir, commonDir] = out.split('\n');
    if (!root || !gitDir || !commonDir) return undefined;
    return { root, gitDir, commonDir: path.resolve(cwd, commonDir) };
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

/** Folder of everything Countersign keeps locally for a worktree; never committed. */
export function stateDir(repository: Repository): string {
  return path.join(repository.gitDir, 'countersign');
}

/** A file's name as git knows it: worktree-relative, forward slashes, through symbolic links of its folders. */
export function worktreePath(repository: Repository, absolute: string): string {
  const parent = path.dirname(absolute);
  const real = fs.existsSync(parent) ? path.join(fs.realpathSync(parent), path.basename(absolute)) : absolute;
  const root = fs.existsSync(repository.root) ? fs.realpathSync(repository.root) : repository.root;
  return path.relative(root, real).split(path.sep).join('/');
}
