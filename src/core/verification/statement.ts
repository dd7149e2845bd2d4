import type { Category } from '../regions/region.ts';

/** What somebody said about one region at one content, or about one finding (docs/spec/statements.md). */
export type StatementKind = 'review' | 'verification' | 'waiver';

export interface Statement {
  readonly kind: StatementKind;
  /** Category of the region; absent for a waiver of a finding that is in no region. */
  readonly category?: Category;
  /** Hex digest of the region's tokens. The statement dies when it changes. */
  readonly contentHash: string;
  /** Where it stood when the statement was made: for people, not for matching. */
  readonly path: string;
  readonly symbol: string;
  /** Commit the person looked at; absent for uncommitted code. */
  readonly commit?: string;
  readonly name: string;
  readonly email: string;
  /** RFC 3339, as the signer says. */
  readonly time: string;
  /** Checklist statements the verifier confirmed, word by word. */
  readonly confirmed: readonly string[];
  /** Waiver only: the finding, why, and the last valid day. */
  readonly fingerprint?: string;
  readonly reason?: string;
  readonly until?: string;
}

/** A statement with what checking its signature gave. */
export interface SignedStatement {
  readonly statement: Statement;
  /** `unsigned`: there is none. `invalid`: there is one and it does not fit. `unchecked`: the tool to check it is missing. */
  readonly signature: 'valid' | 'unsigned' | 'invalid' | 'unchecked';
  /** Key that made a valid signature: `ssh-ed25519 AAAA…` or `gpg:FINGERPRINT`. */
  readonly key?: string;
}

/** A statement after asking the policy whether it counts. */
export interface JudgedStatement extends SignedStatement {
  readonly counts: boolean;
  /** Why it does not count, one sentence. */
  readonly why?: string;
  /** Name of the verifier in the policy, where one matched. */
  readonly verifier?: string;
}
