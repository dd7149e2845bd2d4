import { carryChanges, isRearrangement } from '../provenance/carryChanges.ts';
import { type OriginRecord, type SpanOrigin, UNKNOWN } from '../provenance/origin.ts';
import { PendingOrigin, readOrigin } from '../provenance/pendingOrigin.ts';
import type { Span } from '../provenance/span.ts';
import type { TextChange, TrackedChange, TrackedDocument } from '../provenance/trackedDocument.ts';
import { classify } from './classify.ts';
import type { EditContext, EditEvent } from './editEvent.ts';
import { isOutsidePaste } from './outsidePaste.ts';

/** One typed character, a pair closed by the editor, a line break with its indentation, an indentation. */
const TYPED_LIKE =
  /^(?:\S|[\uD800-\uDBFF][\uDC00-\uDFFF]|[([{]\W|["'`]{2}|\r?\n[ \t]*(?:\r?\n[ \t]*)?| {1,8}|\t)$/u;

const TYPED: OriginRecord = { origin: 'human', grade: 'inferred', rule: 'typed-by-keyboard' };
const TYPED_UNMARKED: OriginRecord = { origin: 'human', grade: 'observed', rule: 'typed-and-no-ai-mark' };

export interface RecorderContext extends EditContext {
  /** Origins of the copy for each change of the event; they belong to `EditContext.copied`. */
  readonly copiedSpans?: readonly (readonly Span[])[];
  /** The editor's own AI mark is being asked: what it says decides, not the caret alone. */
  readonly marked?: boolean;
}

export interface Recorded {
  readonly record: OriginRecord;
  /** UTF-16 units inserted. */
  readonly length: number;
}

export interface Outcome {
  /** What was recorded at once. */
  readonly recorded?: Recorded;
  /** The content came from elsewhere: ask what is known about it. */
  readonly ask: boolean;
  /** What was applied, to carry a late answer through it; absent after an undo or redo. */
  readonly changes?: readonly TrackedChange[];
  /** False when the event does not fit the tracked text: start again from the document. */
  readonly fits: boolean;
}

/** VS Code sets the mark of a chat about a second after the edit; on a machine that is busy, later. */
const CHAT_LATE_MS = 30_000;
const MAX_UNEXPLAINED = 64;

/** An insertion whose author this channel has not told yet. */
interface Waiting {
  readonly token: PendingOrigin;
  /** Of the one change of the event; `undefined` when there were several. */
  at: { offset: number; readonly length: number } | undefined;
  readonly typedLike: boolean;
  /** Length of all its text. */
  readonly length: number;
  /** The caret that the keyboard moved stood behind it. */
  byKeyboard: boolean;
}

/**
 * Applies editor events to a tracked document by the evidence ladder. Pure: it sees what the host tells it, in the order
 * of the events, and the host says what happened between.
 */
export class DocumentRecorder {
  readonly tracked: TrackedDocument;
  /** Newest last; those whose caret has not been heard of. */
  #carets: Waiting[] = [];
  /** Every event since the AI mark last answered; `undefined` for one that nothing can be said about. */
  #marks: (Waiting | undefined)[] = [];
  /** Insertions for which the mark was not set: a chat's is set about a second late. `at` is the host's clock, milliseconds. */
  #unexplained: { readonly waiting: Waiting; readonly at: number }[] = [];

  constructor(tracked: TrackedDocument) {
    this.tracked = tracked;
  }

  /** Events that wait for the AI mark's answer. */
  get waiting(): number {
    return this.#marks.length;
  }

  changed(event: EditEvent, context: RecorderContext): Outcome {
    const { tracked } = this;
    const { changes } = event;
    const verdict = classify(event, context);
    this.#shift(changes);
    let waiting: Waiting | undefined;
    const apply = (list: TrackedChange[], more: Partial<Outcome> = {}): Outcome => {
      const fits = tracked.apply(list);
      return { ask: false, changes: list, fits, ...more };
    };
    const all = (origin: SpanOrigin): TrackedChange[] =>
      changes.map((change) => ({
        ...change,
        inserted: change.text === '' ? [] : [{ length: change.text.length, origin }],
      }));
    const length = changes.reduce((sum, { text }) => sum + text.length, 0);
    const decide = (): Outcome => {
      switch (verdict.kind) {
        case 'record':
          return apply(
            // Its author may say later where a paste came from, wherever the text is by then.
            all(isOutsidePaste(verdict.record.rule) ? new PendingOrigin(verdict.record) : verdict.record),
            length > 0 ? { recorded: { record: verdict.record, length } } : {},
          );
        case 'undo':
          return { ask: false, fits: tracked.undo(changes) };
        case 'redo':
          return { ask: false, fits: tracked.redo(changes) };
        case 'copied':
          return apply(
            changes.map((change, i) => ({
              ...change,
              inserted:
                context.copiedSpans?.[i] ??
                (change.text ? [{ length: change.text.length, origin: UNKNOWN }] : []),
            })),
          );
        case 'inherit':
          return apply(changes.map((change) => ({ ...change, inserted: inheritedOrigins(change, tracked) })));
        case 'carry':
          return apply(carryChanges(tracked, changes));
        case 'rearrange':
          return apply(carryChanges(tracked, changes, 'command'));
        case 'reformat':
          return apply(carryChanges(tracked, changes, 'formatter'));
        case 'reload':
          return apply(carryChanges(tracked, changes), { ask: true });
        case 'pending': {
          if (length === 0) return apply(all(UNKNOWN));
          // Exact content decides before anybody is asked who did it: moved lines, other line endings, a reprint.
          if (isRearrangement(tracked, changes)) return apply(carryChanges(tracked, changes));
          const [only] = changes;
          const single = changes.length === 1 && only ? only : undefined;
          waiting = {
            token: new PendingOrigin(),
            at: single ? { offset: single.offset, length: single.text.length } : undefined,
            typedLike: changes.every(({ text }) => text === '' || TYPED_LIKE.test(text)),
            length,
            byKeyboard: false,
          };
          const outcome = apply(all(waiting.token), { ask: !waiting.typedLike });
          if (single) this.#carets.push(waiting);
          return outcome;
        }
      }
    };
    const outcome = decide();
    if (context.marked) this.#marks.push(waiting);
    return outcome;
  }

  /**
   * The caret has moved. Where the keyboard put it right behind one typed character, somebody typed that; with the AI mark
   * on, that is said only when the mark agrees.
   *
   * @param caret UTF-16 offset of the first caret.
   */
  selected(kind: 'keyboard' | 'other', caret: number, marked = false): Recorded | undefined {
    const index = this.#carets.findIndex(
      ({ at }) => at !== undefined && caret > at.offset && caret <= at.offset + at.length,
    );
    const found = this.#carets[index];
    this.#carets = index < 0 ? [] : this.#carets.slice(index + 1);
    if (!found?.typedLike || kind !== 'keyboard') return undefined;
    found.byKeyboard = true;
    if (marked) return undefined;
    found.token.settle(TYPED);
    return { record: TYPED, length: found.length };
  }

  /** Whether an insertion since that moment may still turn out to be a chat's. */
  unexplainedSince(at: number): boolean {
    return this.#unexplained.some((one) => one.at >= at);
  }

  /**
   * What the AI mark said about everything up to the `count` oldest waiting events.
   *
   * @param record the origin when the mark is set and its author is known; `unknown` when it is set and he is not.
   * @param chat whether the mark is a chat's, which may mean any insertion of the last `CHAT_LATE_MS`.
   * @param now the host's clock, milliseconds.
   */
  markAnswered(
    record: OriginRecord | 'no-ai' | 'unknown',
    count: number,
    { chat = false, now = 0 }: { readonly chat?: boolean; readonly now?: number } = {},
  ): readonly Recorded[] {
    if (record === 'no-ai') {
      const out: Recorded[] = [];
      for (const waiting of this.#marks.splice(0, count)) {
        if (!waiting) continue;
        if (waiting.typedLike && waiting.byKeyboard) {
          waiting.token.settle(TYPED_UNMARKED);
          out.push({ record: TYPED_UNMARKED, length: waiting.length });
        } else this.#unexplained.push({ waiting, at: now });
      }
      this.#unexplained = this.#unexplained.slice(-MAX_UNEXPLAINED);
      return out;
    }
    // The mark speaks of the document: of several events, none can be told from another.
    const [only] = this.#marks;
    let single = this.#marks.length === 1 && count === 1 && !only?.byKeyboard ? only : undefined;
    if (chat) {
      const late = this.#unexplained
        .filter(({ at }) => now - at <= CHAT_LATE_MS)
        .map(({ waiting }) => waiting);
      const candidates = [...late, ...this.#marks.filter((waiting) => waiting && !waiting.byKeyboard)];
      single = candidates.length === 1 ? candidates[0] : undefined;
      this.#unexplained = [];
    }
    this.#marks = [];
    if (record === 'unknown' || !single) return [];
    single.token.settle(record);
    return [{ record, length: single.length }];
  }

  /**
   * A person says where pasted text came from. Only text that was pasted from outside and that nobody has explained takes
   * the origin; what somebody typed into it keeps its own.
   *
   * @param start UTF-16 offset.
   * @returns UTF-16 units that have a new origin.
   */
  declare(start: number, end: number, record: OriginRecord): number {
    const { tracked } = this;
    const outside = [...tracked.slice(0, start), ...tracked.slice(end, tracked.length)];
    let at = start;
    let length = 0;
    // Read before anything is settled: one paste may stand in several pieces.
    const spans = tracked.slice(start, end).map((span) => ({ span, now: readOrigin(span.origin) }));
    for (const { span, now } of spans) {
      const { origin } = span;
      if (now !== 'base' && isOutsidePaste(now.rule)) {
        // What is said of a part of a paste is not said of the rest.
        const whole = !outside.some((other) => other.origin === origin);
        if (origin instanceof PendingOrigin && whole) origin.settle(record);
        else tracked.declare(at, span.length, record);
        length += span.length;
      }
      at += span.length;
    }
    return length;
  }

  /** Moves what waits for its caret with an edit; what the edit touches is not waited for any more. */
  #shift(changes: readonly TextChange[]): void {
    for (const waiting of this.#carets) {
      const { at } = waiting;
      if (!at) continue;
      let { offset } = at;
      for (const change of changes) {
        const end = change.offset + change.deleted;
        if (end <= at.offset && change.offset < at.offset) offset += change.text.length - change.deleted;
        else if (change.offset < at.offset + at.length) {
          waiting.at = undefined;
          break;
        }
      }
      if (waiting.at) waiting.at = { ...at, offset };
    }
    this.#carets = this.#carets.filter(({ at }) => at !== undefined).slice(-64);
  }
}

/** A rename or change of case: the new text has the origin of what it replaces, where that is one. */
function inheritedOrigins({ offset, deleted, text }: TextChange, tracked: TrackedDocument): readonly Span[] {
  if (text === '') return [];
  const old = tracked.slice(offset, offset + deleted);
  if (text.length === deleted) return old;
  return [{ length: text.length, origin: old.length === 1 ? old[0]!.origin : UNKNOWN }];
}
