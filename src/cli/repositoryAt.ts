import * as path from 'node:path';
import { findRepository, type Repository, worktreePath } from '../git/repository.ts';
import { CannotError, type CommandIo, UsageError } from './command.ts';

/** The repository of the current folder. Throws a `CannotError` that says so when there is none. */
export function repositoryAt(io: Pick<CommandIo, 'cwd'>): Repository {
  const repository = findRepository(io.cwd);
  if (!repository) throw new CannotError(`${io.cwd} is in no git repository; run it inside one`);
  return repository;
}

export interface Place {
  /** Worktree-relative, forward slashes. */
  readonly path: string;
  /** 1-based; absent: the whole file. */
  readonly line?: number;
}

/** Reads `FILE` or `FILE:LINE` as people type it, relative to the current folder. */
export function placeOf(argument: string, repository: Repository, cwd: string): Place {
  const match = /^(.+?):(\d+)(?::\d+)?$/.exec(argument);
  const file = worktreePath(repository, path.resolve(cwd, match?.[1] ?? argument));
  if (file.startsWith('../')) throw new UsageError(`${argument} lies outside ${repository.root}`);
  return match ? { path: file, line: Number(match[2]) } : { path: file };
}
