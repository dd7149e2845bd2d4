/** What the formats of other tools ask about a commit beside its record. */
export interface ExportedCommit {
  readonly oid: string;
  /** When it was committed, RFC 3339 in UTC. */
  readonly time: string;
  /** `Name <mail>`. */
  readonly author: string;
  /** Version of ours that writes. */
  readonly version: string;
  /** Hex SHA-256. */
  readonly sha256: (text: string) => string;
}
