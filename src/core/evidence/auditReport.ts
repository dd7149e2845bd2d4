import type { Finding } from '../findings/finding.ts';
import type { Approval } from '../policy/approvalOf.ts';
import type { ProvenanceCounts, RegionStatus } from '../record/commitRecord.ts';
import type { Category } from '../regions/region.ts';
import type { CommitSignature } from './verifyReport.ts';

/** `countersign audit --format json`; schemas/audit.schema.json. Written as a stream: `population` comes first. */
export interface AuditReport {
  readonly schema: 'countersign.audit/1';
  /** RFC 3339. */
  readonly generated: string;
  readonly tool: { readonly name: 'Countersign'; readonly version: string };
  /** `YYYY-MM-DD` as asked; `null`: without limit. Both days are included. */
  readonly period: { readonly since: string | null; readonly until: string | null };
  readonly repositories: readonly AuditedRepository[];
  readonly summary: AuditSummary;
  readonly controls: readonly ControlRow[];
  readonly exceptions: readonly AuditException[];
  /** How many there are; `exceptions` holds at most `MAX_EXCEPTIONS` of them. */
  readonly exceptionCount: number;
  readonly sample: {
    readonly method: string;
    readonly seed: string;
    readonly packets: readonly SamplePacket[];
  };
  readonly waivers: readonly WaiverRow[];
}

export const MAX_EXCEPTIONS = 10_000;

export interface AuditedRepository {
  readonly name: string;
  readonly head: string | null;
  /** Hex digest of the policy the changes were judged by. */
  readonly policy: string;
  readonly policyExists: boolean;
  /** Commits of the period that changed the policy file. */
  readonly policyChanges: readonly {
    readonly commit: string;
    readonly time: string;
    readonly author: string;
  }[];
  /** Agents' files and MCP servers in its work tree, and what the policy says about each. */
  readonly tools: readonly {
    readonly kind: 'configuration' | 'mcp-server';
    readonly tool: string;
    /** File or folder, relative. */
    readonly where: string;
    readonly state: Approval['state'];
    readonly access: readonly string[];
  }[];
}

export interface AuditSummary {
  /** Every change in the period. */
  readonly commits: number;
  readonly merges: number;
  /** Changes with added lines or a record; what the sample is drawn from. */
  readonly population: number;
  readonly recorded: number;
  /** Changes with added lines and no record. */
  readonly unrecorded: number;
  readonly lines: ProvenanceCounts;
  /** Share of added lines whose origin is known, 0 to 1; `null` without lines. */
  readonly completeness: number | null;
  readonly withAi: number;
  /** Changes with AI lines in security regions, and the regions by what became of them. */
  readonly withAiInRegions: number;
  readonly regions: Readonly<Record<RegionStatus, number>>;
  readonly assistants: readonly AssistantRow[];
  /** Policies the trailers name, by first 12 hex digits. */
  readonly policies: readonly { readonly digest: string; readonly commits: number }[];
  /** Records that were recomputed from note and diff, and how many of them did not hold. */
  readonly checked: number;
  readonly broken: number;
}

export interface AssistantRow {
  readonly tool: string;
  readonly model: string | null;
  readonly mode: string;
  readonly commits: number;
  readonly lines: number;
  readonly approved: 'approved' | 'not approved' | 'no list';
}

export type ControlState = 'satisfied' | 'not-satisfied' | 'not-evaluable';

export interface ControlRow {
  /** Trust services criterion, e.g. `CC8.1`. */
  readonly control: string;
  /** Stable id of our row. */
  readonly id: string;
  readonly title: string;
  readonly state: ControlState;
  /** One sentence with the numbers behind the state. */
  readonly reason: string;
  /** What was looked at, one sentence. */
  readonly test: string;
}

/** A finding with the repository it was found in. */
export interface AuditException extends Finding {
  readonly repository: string;
}

/** One change of the population. */
export interface ChangeRow {
  readonly repository: string;
  readonly commit: string;
  readonly time: string;
  readonly author: string;
  readonly subject: string;
  readonly merge: boolean;
  /** `empty`: no added lines, so nothing to record. */
  readonly record: 'recorded' | 'none' | 'empty';
  readonly ai: number;
  readonly human: number;
  readonly unknown: number;
  /** `tool/model mode`. */
  readonly assistants: readonly string[];
  readonly regions: readonly ChangedRegion[];
  readonly policy: string | null;
  readonly ticket: string | null;
  /** Rules of its exceptions. */
  readonly exceptions: readonly string[];
}

export interface ChangedRegion {
  readonly category: Category;
  readonly path: string;
  readonly symbol: string;
  readonly lines: number;
  readonly status: RegionStatus;
}

export interface SamplePacket {
  readonly change: ChangeRow;
  readonly authorEmail: string;
  readonly committerEmail: string;
  readonly signature: CommitSignature;
  readonly files: number;
  /** Empty: message, note and diff agree. */
  readonly recordProblems: readonly string[];
  readonly confirmations: readonly Confirmation[];
}

export interface Confirmation {
  readonly kind: 'review' | 'verification';
  readonly category: string;
  readonly path: string;
  readonly symbol: string;
  readonly by: string;
  readonly email: string;
  readonly time: string;
  readonly confirmed: readonly string[];
  readonly signature: 'valid' | 'unsigned' | 'invalid' | 'unchecked';
  readonly counts: boolean;
  readonly why: string | null;
}

export interface WaiverRow {
  readonly repository: string;
  readonly fingerprint: string;
  readonly by: string;
  readonly reason: string;
  readonly until: string;
  readonly state: 'in force' | 'run out' | 'does not count';
}
