import type { Finding } from '../findings/finding.ts';
import type { FindingRule } from '../findings/findingRules.ts';
import type { ProvenanceCounts } from '../record/commitRecord.ts';

/** `countersign verify --json` (DESIGN 10): a public contract, fields are added and never renamed. */
export interface VerifyReport {
  readonly schema: 'countersign.verify/1';
  readonly result: VerifyResult;
  /** Full object ids; `head` is `null` for the staged changes, `base` for a root commit. */
  readonly base: string | null;
  readonly head: string | null;
  readonly policy: { readonly digest: string; readonly from: string; readonly exists: boolean };
  /** Added lines of the commits by origin, recomputed from diff and records. */
  readonly counts: ProvenanceCounts;
  readonly commits: readonly VerifiedCommit[];
  readonly findings: readonly Finding[];
}

export type VerifyResult = 'pass' | 'fail' | 'incomplete';

export interface VerifiedCommit {
  readonly commit: string;
  readonly subject: string;
  readonly author: string;
  /** `true`: message, note and diff agree. */
  readonly recorded: boolean;
  readonly counts: ProvenanceCounts;
  /** Of the commit itself, as git says. */
  readonly signature: CommitSignature;
}

export type CommitSignature = 'good' | 'bad' | 'unsigned' | 'unchecked';

/** Findings of these rules mean that something could not be looked at: never a pass, and no failure either. */
const INCOMPLETE: ReadonlySet<string> = new Set<FindingRule>([
  'no-record',
  'missing-note',
  'not-analysed',
  'policy-broken',
]);

/** @param failOn mildest severity that fails; what is waived or a note never does. */
export function resultOf(
  findings: readonly Finding[],
  failOn: 'error' | 'warning' = 'warning',
): VerifyResult {
  const open = findings.filter(({ severity, waiver }) => !waiver && severity !== 'note');
  const fails = open.some(
    ({ rule, severity }) => !INCOMPLETE.has(rule) && (severity === 'error' || failOn === 'warning'),
  );
  if (fails) return 'fail';
  return open.some(({ rule }) => INCOMPLETE.has(rule)) ? 'incomplete' : 'pass';
}
