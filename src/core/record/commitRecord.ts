import type { Grade, Mode, OriginRecord } from '../provenance/origin.ts';
import type { Category } from '../regions/region.ts';

/**
 * What a commit carries (DESIGN 5.1, 5.2). `AI-Record` is the digest of all of it but positions (`start`, `blob`),
 * so that it holds through rebase and cherry-pick: see recordDigest.ts.
 */
export interface CommitRecord {
  readonly schema: 'countersign.note/1';
  readonly id: string;
  /** First 12 hex digits of the effective policy's digest; absent without a policy. */
  readonly policy?: string;
  /** Set when the policy keeps trailers out of the message: then no digest there proves the note. */
  readonly style?: 'notes-only';
  /**
   * Set by `countersign reconcile` for a commit a host made (squash merge): the commits it was made of, and the records
   * their messages name. No message names this record itself.
   */
  readonly reconciled?: readonly ReconciledSource[];
  /** Set by `countersign import`: the other tool's format. Nothing in the commit proves such a note. */
  readonly imported?: string;
  /** Added lines by origin, of all files. A file whose added lines are all `unknown` is counted here and not listed. */
  readonly counts: ProvenanceCounts;
  readonly files: readonly FileRecord[];
  readonly regions: readonly RecordedRegion[];
}

export interface ReconciledSource {
  readonly commit: string;
  /** Hex digest that the commit's message names. */
  readonly record: string;
}

/** The added lines of one file, in order. */
export interface FileRecord {
  readonly path: string;
  /** Git's object id of the committed content: only with exactly this content are the `start` lines true. Not digested. */
  readonly blob?: string;
  /** Origins the runs below refer to by index. */
  readonly origins: readonly OriginRecord[];
  /** Runs of added lines, in file order. */
  readonly runs: readonly LineRun[];
}

export interface LineRun {
  /** 1-based line in the committed version. A hint: not part of the digest. */
  readonly start: number;
  /** One entry a line: first 16 hex digits of SHA-256 of the line without its line ending. */
  readonly hashes: readonly string[];
  /** Indexes into `origins` of everybody who wrote a non-blank character of these lines; more than one = mixed. */
  readonly by: readonly number[];
}

export type RegionStatus = 'unverified' | 'reviewed' | 'verified' | 'waived';

export interface RecordedRegion {
  readonly category: Category;
  readonly path: string;
  readonly symbol: string;
  /** AI lines of this commit inside the region. */
  readonly lines: number;
  readonly status: RegionStatus;
  readonly contentHash: string;
}

/** Counts of `AI-Provenance`: added lines by origin. */
export interface ProvenanceCounts {
  readonly ai: number;
  readonly human: number;
  readonly unknown: number;
}

/** One `AI-Assistant` trailer. */
export interface AssistantLines {
  readonly tool: string;
  readonly model?: string;
  readonly mode: Mode;
  readonly lines: number;
  readonly session?: string;
  readonly grade: Grade;
}
