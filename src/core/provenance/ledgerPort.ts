import type { Snapshot } from './snapshot.ts';

/**
 * The spans of a worktree that are not yet committed (DESIGN 5.5). One per worktree, in its own git dir
 * (`<git-dir>/countersign/`) or, without git, in a folder the host chooses. Several processes may hold
 * one at the same time; every method sees what the others have finished writing.
 */
export interface Ledger {
  /**
   * Appends one snapshot; keeps `text` (canonical) so that a later content can be compared with it. Without a text (it was
   * lost) only exactly the same content is known again.
   */
  append(snapshot: Snapshot, text: string | undefined): void;
  /** Newest snapshot of a path. */
  latest(path: string): Snapshot | undefined;
  /** Newest snapshot with exactly this content, of that path first, else of any path. */
  byContent(contentHash: string, path?: string): Snapshot | undefined;
  /** All snapshots of a path, newest first. */
  history(path: string): readonly Snapshot[];
  /** Paths that have a snapshot. */
  paths(): readonly string[];
  /** Canonical text of a snapshot's content, when still kept. */
  textOf(contentHash: string): string | undefined;
  /** Forgets paths (after their content is committed and clean) or everything older. Writes a tombstone. */
  forget(paths: readonly string[]): void;
  /** Re-reads what other writers appended since. */
  refresh(): void;
  /** True when nothing is recorded at all; the hooks' fast path asks the file system the same question. */
  isEmpty(): boolean;
  /** What was wrong with the files on disk, for `doctor`: damaged lines, missing texts, unreadable segments. */
  readonly problems: readonly LedgerProblem[];
  close(): void;
}

export interface LedgerProblem {
  readonly file: string;
  /** 1-based line in the segment, where one is known. */
  readonly line?: number;
  readonly message: string;
}
