import * as fs from 'node:fs';
import * as path from 'node:path';
import { inFolder } from './inFolder.ts';
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

/**
 * What git has against a folder in which `findRepository` finds nothing, with its way out; `undefined` when there simply is no
 * repository.
 */
export function whyNoWorktree(cwd: string): string | undefined {
  try {
    runGit(['rev-parse', '--show-toplevel'], { cwd });
    return undefined;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (/not a git repository/.test(error.stderr)) return undefined;
    const said = /^fatal: (.*)$/m.exec(error.stderr)?.[1] ?? error.stderr.trim();
    const wayOut = /^\t(git config .*)$/m.exec(error.stderr)?.[1];
    return `git does not work in ${cwd}: ${said}${wayOut ? `; if you trust it: ${wayOut}` : ''}`;
  }
}

/**
 * The repository a git hook runs in, from the file system alone: git calls its hooks at the worktree's root.
 * `undefined` where that does not hold (bare, unusual environments): then ask git.
 */
export function hookRepository(
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Repository | undefined {
  if (env.GIT_WORK_TREE) return undefined;
  try {
    let gitDir = path.resolve(cwd, env.GIT_DIR ?? '.git');
    if (fs.statSync(gitDir).isFile())
      gitDir = path.resolve(
        cwd,
        fs
          .readFileSync(gitDir, 'utf8')
          .trim()
          .replace(/^gitdir: /, ''),
      );
    if (!fs.existsSync(inFolder(gitDir, 'HEAD'))) return undefined;
    const common = inFolder(gitDir, 'commondir');
    const commonDir = fs.existsSync(common)
      ? path.resolve(gitDir, fs.readFileSync(common, 'utf8').trim())
      : gitDir;
    return { root: cwd, gitDir, commonDir };
  } catch {
    return undefined;
  }
}

/** Object id of HEAD's commit; read from loose refs where they are, else asked of git. `undefined` when unborn. */
export function headCommit(repository: Repository): string | undefined {
  try {
    const head = fs.readFileSync(inFolder(repository.gitDir, 'HEAD'), 'utf8').trim();
    const ref = /^ref: (.+)$/.exec(head)?.[1];
    const oid = ref ? fs.readFileSync(inFolder(repository.commonDir, ref), 'utf8').trim() : head;
    if (/^[0-9a-f]{40,64}$/.test(oid)) return oid;
  } catch {
    // Packed or kept elsewhere.
  }
  return (
    runGit(['rev-parse', '-q', '--verify', 'HEAD^{commit}'], {
      cwd: repository.root,
      okCodes: [0, 1, 128],
    }).trim() || undefined
  );
}

/** Folder of everything Countersign keeps locally for a worktree; never committed. */
export function stateDir(repository: Repository): string {
  return inFolder(repository.gitDir, 'countersign');
}

/** False for a folder without git whose ledger lies in the editor's workspace storage: there is no history to ask. */
export function hasHistory(repository: Repository): boolean {
  return fs.existsSync(inFolder(repository.gitDir, 'HEAD'));
}

/** A file's name as git knows it: worktree-relative, forward slashes, through symbolic links of its folders. */
export function worktreePath(repository: Repository, absolute: string): string {
  const parent = path.dirname(absolute);
  const real = fs.existsSync(parent) ? path.join(fs.realpathSync(parent), path.basename(absolute)) : absolute;
  const root = fs.existsSync(repository.root) ? fs.realpathSync(repository.root) : repository.root;
  return path.relative(root, real).split(path.sep).join('/');
}
