import * as fs from 'node:fs';
import { canonicalJson } from '../core/record/canonicalJson.ts';
import type { CommitRecord } from '../core/record/commitRecord.ts';
import { recordDigest } from '../core/record/recordDigest.ts';
import { inFolder } from '../git/inFolder.ts';
import { type Repository, stateDir } from '../git/repository.ts';
import { sha256 } from './sha256.ts';

/** A note's text. */
export const noteText = (record: CommitRecord): string => `${canonicalJson(record)}\n`;

/** Hex digest of a record: what `AI-Record` names. */
export const digestOf = (record: CommitRecord): string => recordDigest(record, sha256);

/** Reads a note; `undefined` when it is none of ours or damaged. */
export function parseNote(text: string): CommitRecord | undefined {
  try {
    const value = JSON.parse(text) as CommitRecord;
    const sound =
      value.schema === 'countersign.note/1' &&
      typeof value.id === 'string' &&
      Array.isArray(value.regions) &&
      value.files.every(
        (file) =>
          typeof file.path === 'string' &&
          Array.isArray(file.origins) &&
          file.runs.every(
            (run) => Number.isInteger(run.start) && Array.isArray(run.hashes) && Array.isArray(run.by),
          ),
      );
    return sound ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Every record in a note. A user's `notes.rewriteMode` (`concatenate`, `cat_sort_uniq`) makes git itself put the note of
 * a commit before an amend below or above the one that stands there; each of ours is one line.
 */
export function parseNotes(text: string): CommitRecord[] {
  const whole = parseNote(text);
  if (whole) return [whole];
  return text.split('\n').flatMap((line) => (line.startsWith('{') ? (parseNote(line) ?? []) : []));
}

/** Records between `prepare-commit-msg`, which writes them, and `post-commit`, which turns them into notes. */
export function pendingDir(repository: Repository): string {
  return inFolder(stateDir(repository), 'pending');
}

export function readPending(repository: Repository, digest: string): CommitRecord | undefined {
  try {
    return parseNote(fs.readFileSync(inFolder(pendingDir(repository), `${digest}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}
