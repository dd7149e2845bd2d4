import * as fs from 'node:fs';
import * as path from 'node:path';
import { findRepository, type Repository, whyNoWorktree, worktreePath } from '../git/repository.ts';
import { CannotError, type CommandIo, UsageError } from './command.ts';

/** The repository of the current folder. Throws a `CannotError` that says so when there is none. */
export function repositoryAt({ cwd }: Pick<CommandIo, 'cwd'>, wayOut = 'run it inside one'): Repository {
  const repository = findRepository(cwd);
  if (repository) return repository;
  // A checkout that belongs to somebody else, as in many a CI container, is one: git says what it has against it.
  throw new CannotError(whyNoWorktree(cwd) ?? `${cwd} is in no git repository; ${wayOut}`);
}

export interface Place {
  /** Worktree-relative, forward slashes. */
  readonly path: string;
  /** 1-based; absent: the whole file. */
  readonly line?: number;
}

/**
 * Reads `FILE`, `FILE:LINE` or `FILE:LINE:COLUMN` as people type it, relative to the current folder. A file whose own name
 * ends like that is itself.
 */
export function placeOf(argument: string, repository: Repository, cwd: string): Place {
  const exists = (name: string) => fs.existsSync(path.resolve(cwd, name));
  const column = /^(.+):(\d+):\d+$/.exec(argument);
  const line = /^(.+):(\d+)$/.exec(argument);
  let match: RegExpExecArray | null = null;
  if (!exists(argument)) match = line && (exists(line[1]!) || !column) ? line : column;
  const file = worktreePath(repository, path.resolve(cwd, match?.[1] ?? argument));
  if (file.startsWith('../')) throw new UsageError(`${argument} lies outside ${repository.root}`);
  return match ? { path: file, line: Number(match[2]) } : { path: file };
}
