/** Who wrote a piece of text. Never a guess: what was not recorded is `unknown`. */
export type Origin = 'human' | 'ai' | 'unknown';

/**
 * How good the evidence behind an origin is, best first: `reported` (the tool said so), `observed`
 * (the editor said so), `inferred` (deduced from the shape of the change, see `rule`).
 */
export type Grade = 'reported' | 'observed' | 'inferred';

export type Mode = 'completion' | 'next-edit' | 'chat' | 'agent' | 'paste';

export interface Assistant {
  /** Kebab-case tool name, e.g. `github-copilot`, `claude-code`. */
  readonly tool: string;
  /** Model as the tool names it, e.g. `claude-opus-4-6`. Absent when the tool did not say. */
  readonly model?: string;
}

/** One origin with its evidence. Everything a span, a note or a hover says about "who wrote this". */
export interface OriginRecord {
  readonly origin: Origin;
  readonly grade: Grade;
  readonly assistant?: Assistant;
  readonly mode?: Mode;
  /** Opaque session id of the assistant, shortened by its adapter. Never prompt text. */
  readonly session?: string;
  /** Id of the classification rule that fired, e.g. `inline-accept-reason`, `agent-hook`. */
  readonly rule: string;
}

const GRADE_ORDER: readonly Grade[] = ['reported', 'observed', 'inferred'];

/** The weaker of two grades: the one a claim over both may carry. */
export function weakerGrade(a: Grade, b: Grade): Grade {
  return GRADE_ORDER.indexOf(a) >= GRADE_ORDER.indexOf(b) ? a : b;
}

/** Equality by value, so that adjacent spans with equal records merge. */
export function sameOrigin(a: SpanOrigin, b: SpanOrigin): boolean {
  if (a === b) return true;
  if (a === 'base' || b === 'base') return false;
  return (
    a.origin === b.origin &&
    a.grade === b.grade &&
    a.mode === b.mode &&
    a.session === b.session &&
    a.rule === b.rule &&
    a.assistant?.tool === b.assistant?.tool &&
    a.assistant?.model === b.assistant?.model
  );
}

/**
 * `base` is text that stood in the committed version when tracking began: its origin is whatever the
 * history says (blame plus notes), resolved only when somebody asks.
 */
export type SpanOrigin = OriginRecord | 'base';

export const UNKNOWN: OriginRecord = { origin: 'unknown', grade: 'inferred', rule: 'no-record' };

/** Whether nobody has said anything about a text yet: no record of it, or an edit that nothing explained. */
export function isUnexplained(origin: SpanOrigin): boolean {
  return origin !== 'base' && (origin.rule === UNKNOWN.rule || origin.rule === 'not-told');
}
