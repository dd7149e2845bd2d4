import * as fs from 'node:fs';
import { inFolder } from '../git/inFolder.ts';
import { type Repository, stateDir } from '../git/repository.ts';

/** What we leave to git on a disk that is almost full. A commit needs a few blocks, and some file systems have large ones. */
const RESERVE_BYTES = 1_048_576;
const RESERVE_BLOCKS = 64;
const RESERVE_FILES = 64;

/**
 * Whether a git hook may write anything that git does not need. On a full disk our few blocks would be those that the
 * commit itself lacks a moment later (DESIGN 3.3), so the last megabyte is git's alone.
 */
export function hasRoom(repository: Repository): boolean {
  return fullFolder(repository) === undefined;
}

/** The folder whose disk has no room for records; absolute. `undefined` when all have, or the system does not tell. */
export function fullFolder(repository: Repository): string | undefined {
  const { gitDir, commonDir } = repository;
  // Each may lie on a disk of its own.
  return [gitDir, stateDir(repository), inFolder(commonDir, 'objects')].find(isFull);
}

function isFull(folder: string): boolean {
  try {
    const { blocks, bavail, bsize, files, ffree } = fs.statfsSync(folder);
    // Some file systems count neither blocks nor files.
    const lacksBlocks = blocks > 0 && bavail < Math.max(RESERVE_BYTES / bsize, RESERVE_BLOCKS);
    return lacksBlocks || (files > 0 && ffree < RESERVE_FILES);
  } catch {
    return false;
  }
}
