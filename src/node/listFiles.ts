import { readdirSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { GitError, runGitBytes } from '../git/runGit.ts';

/** A file to scan. `shown` is how the caller named it, `file` its absolute path, `topic` what its path says about it. */
export interface ListedFile {
  readonly file: string;
  readonly shown: string;
  /** Relative to the repository or the folder that was given: its folders and name are evidence, those above are not. */
  readonly topic: string;
}

const NEVER = new Set(['.git', 'node_modules', '.hg', '.svn']);

/**
 * Files at a path: the path itself, or all files below it that git does not ignore (everything outside a repository).
 * Paths are shown with the prefix the caller used, forward slashes. Throws when the path does not exist.
 */
export function listFiles(cwd: string, given: string): ListedFile[] {
  const absolute = path.resolve(cwd, given);
  if (!statSync(absolute).isDirectory()) {
    const relative = path.relative(cwd, absolute);
    const topic = relative.startsWith('..') || path.isAbsolute(relative) ? tail(absolute) : slashed(relative);
    return [{ file: absolute, shown: slashed(given), topic }];
  }
  const prefix = given === '.' || given === './' ? '' : `${slashed(given).replace(/\/$/, '')}/`;
  return (fromGit(absolute) ?? walk(absolute, '')).map((relative) => ({
    file: path.join(absolute, relative),
    shown: `${prefix}${relative}`,
    topic: relative,
  }));
}

function fromGit(folder: string): string[] | undefined {
  try {
    const out = runGitBytes(['ls-files', '-co', '--exclude-standard', '-z'], { cwd: folder }).toString(
      'utf8',
    );
    const files = [...new Set(out.split('\0'))].filter(
      (file) => file !== '' && isFile(path.join(folder, file)),
    );
    // A folder that git ignores as a whole was asked for by name: walk it.
    return files.length > 0 ? files : undefined;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

function walk(root: string, below: string): string[] {
  const files: string[] = [];
  for (const entry of readdirSync(path.join(root, below), { withFileTypes: true })) {
    const relative = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!NEVER.has(entry.name)) files.push(...walk(root, relative));
    } else if (entry.isFile()) files.push(relative);
  }
  return files.sort();
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The last folders of a path outside the working folder. */
function tail(file: string): string {
  return slashed(file).split('/').slice(-3).join('/');
}

function slashed(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
}
