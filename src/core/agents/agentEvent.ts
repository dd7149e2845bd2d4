import type { Mode } from '../provenance/origin.ts';

export type AgentEventKind =
  | 'pre_edit'
  | 'post_edit'
  | 'pre_shell'
  | 'post_shell'
  | 'pre_read'
  | 'session_start'
  | 'session_end'
  | 'other';

/** What an agent's payload says about one file, as far as it says anything. Texts as the agent gave them. */
export interface FileEvidence {
  /** As in the payload: relative to `cwd` or absolute. */
  readonly file: string;
  /** Content before the edit, when the payload carries it. */
  readonly before?: string;
  /** Whole content that is, or will be, written. */
  readonly content?: string;
  /** Replacements that are, or will be, made. */
  readonly edits?: readonly { readonly old: string; readonly new: string }[];
  /** The tool says that it creates the file. */
  readonly creates?: boolean;
  /** The file it moves here, named as `file` is. */
  readonly movedFrom?: string;
}

/** A hook payload of any coding agent, normalised. */
export interface AgentEvent {
  /** Kebab-case tool name, as in `AI-Assistant`. */
  readonly tool: string;
  readonly kind: AgentEventKind;
  readonly mode: Mode;
  readonly cwd: string;
  readonly files: readonly FileEvidence[];
  /**
   * The agent's contract (record-generic.md) says that a file nobody has seen before its post event is the agent's.
   * Without it only the payload's own words prove a creation.
   */
  readonly newFilesAreOurs?: boolean;
  readonly model?: string;
  /** The agent's own session id; shortened before it is recorded. */
  readonly session?: string;
  /** The agent's id of this tool call: pairs pre with post, and tells a second delivery. */
  readonly call?: string;
  /** Read for the model's name only, never stored. */
  readonly transcript?: string;
  readonly command?: string;
}

export interface AgentAnswer {
  /** JSON for standard output. */
  readonly out: unknown;
  readonly exitCode: number;
  /** For agents that read the reason from standard error. */
  readonly err?: string;
}

/** One coding agent: how its payloads read and how it is answered. */
export interface AgentAdapter {
  /** Argument of `countersign record`. */
  readonly name: string;
  /** Throws `PayloadError` for what cannot be this agent's. */
  read(payload: Readonly<Record<string, unknown>>, cwd: string): AgentEvent;
  allow(event: AgentEvent): AgentAnswer;
  deny(event: AgentEvent, reason: string): AgentAnswer;
  /** The agent asks its person first. Absent: its protocol has no such answer. */
  ask?(event: AgentEvent, reason: string): AgentAnswer;
}

/** The payload is not what this agent sends; the message names the field. */
export class PayloadError extends Error {}
