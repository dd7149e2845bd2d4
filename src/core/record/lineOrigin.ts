import { type Origin, type OriginRecord, UNKNOWN } from '../provenance/origin.ts';

export type LineOrigin = Origin | 'mixed';

/** What a reader says about a line: several writers make it `mixed` as soon as one of them is an assistant. */
export interface LineWriters {
  readonly origin: LineOrigin;
  /** The record that stands for the line: the assistant's when one wrote in it. */
  readonly record: OriginRecord;
}

/**
 * Unites the writers of one line. A line in which AI wrote at least one non-blank character is AI's, `mixed` when
 * others did too; a line with a part that nobody recorded is `unknown`, never `human`.
 */
export function lineWriters(by: readonly OriginRecord[]): LineWriters {
  const ai = by.find((record) => record.origin === 'ai');
  if (ai) return { origin: by.every((record) => record.origin === 'ai') ? 'ai' : 'mixed', record: ai };
  const unknown = by.find((record) => record.origin === 'unknown');
  if (unknown) return { origin: 'unknown', record: unknown };
  const human = by[0];
  return human ? { origin: 'human', record: human } : { origin: 'unknown', record: UNKNOWN };
}

/** The class a line is counted in by `AI-Provenance`. */
export function countedAs(by: readonly OriginRecord[]): Origin {
  const { origin } = lineWriters(by);
  return origin === 'mixed' ? 'ai' : origin;
}
