import type { Span } from './span.ts';

/**
 * What the ledger keeps: the origins of one exact content of one file.
 *
 * All offsets and the hash refer to the *canonical text*: bytes decoded, byte-order mark dropped, every
 * CRLF and lone CR turned into LF. That is why an EOL change cannot change an origin.
 */
export interface Snapshot {
  /** Worktree-relative, forward slashes, exactly as git names it (no quoting). */
  readonly path: string;
  /** Hex SHA-256 of the canonical text in UTF-8. */
  readonly contentHash: string;
  /** UTF-16 length of the canonical text. The spans add up to it. */
  readonly length: number;
  readonly spans: readonly Span[];
  /** RFC 3339, for people; order comes from the ledger's own sequence. */
  readonly time: string;
  /** Who wrote the entry. */
  readonly source: 'editor' | 'agent' | 'git' | 'disk';
}
