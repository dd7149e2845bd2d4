import { type OriginRecord, type SpanOrigin, sameOrigin } from './origin.ts';

/** What is read while the evidence has not arrived, or when it never does. */
const NOT_TOLD: OriginRecord = { origin: 'unknown', grade: 'inferred', rule: 'not-told' };

/**
 * An origin that later evidence may settle. It travels with its text through edits, copies, undo and redo; settling
 * it changes what all of them say, wherever the text is by then.
 */
export class PendingOrigin implements OriginRecord {
  readonly origin = 'unknown';
  readonly grade = 'inferred';
  readonly rule = 'not-told';
  /** What is read until then. */
  readonly meanwhile: OriginRecord;
  #settled: OriginRecord | undefined;

  constructor(meanwhile: OriginRecord = NOT_TOLD) {
    this.meanwhile = meanwhile;
  }

  settle(record: OriginRecord): void {
    this.#settled ??= record;
  }

  get settled(): OriginRecord | undefined {
    return this.#settled;
  }
}

/** The origin as far as it is known now; a pending one stays itself. */
export function settledOrigin(origin: SpanOrigin): SpanOrigin {
  return origin instanceof PendingOrigin ? (origin.settled ?? origin) : origin;
}

/** The origin to show and to write down: what is pending is unknown. */
export function readOrigin(origin: SpanOrigin): SpanOrigin {
  return origin instanceof PendingOrigin ? (origin.settled ?? origin.meanwhile) : origin;
}

/** Whether neighbours may merge: two pending origins may be settled differently. */
export function mayMerge(a: SpanOrigin, b: SpanOrigin): boolean {
  if (a === b) return true;
  if (a instanceof PendingOrigin || b instanceof PendingOrigin) return false;
  return sameOrigin(a, b);
}
