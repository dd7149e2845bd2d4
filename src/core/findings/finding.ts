import type { Assistant, Grade, Mode, Origin } from '../provenance/origin.ts';
import type { Category } from '../regions/region.ts';

export type Severity = 'error' | 'warning' | 'note';

/** AI (or unknown) text inside a region, under a policy; or a policy breach of another kind (rule says which). */
export interface Finding {
  /** Stable across moves, reformats and unrelated edits: from rule, category, path, symbol and region content. */
  readonly fingerprint: string;
  /** One of `FINDING_RULES`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Commit it belongs to; absent for the worktree. */
  readonly commit?: string;
  readonly path: string;
  /** 1-based, inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  readonly category?: Category;
  readonly symbol?: string;
  readonly origin?: Origin;
  readonly grade?: Grade;
  readonly assistant?: Assistant;
  readonly mode?: Mode;
  /** AI (or unknown) lines inside the region, 1-based. */
  readonly lines?: readonly number[];
  readonly regionHash?: string;
  readonly message: string;
  /** What the person can do about it, one sentence with the command. */
  readonly fix: string;
  /** Set when a valid waiver excuses it: it is shown as a note and fails nothing. */
  readonly waiver?: FindingWaiver;
}

export interface FindingWaiver {
  readonly by: string;
  readonly reason: string;
  /** Last valid day, `YYYY-MM-DD`. */
  readonly until: string;
}
