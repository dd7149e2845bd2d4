import { ChunkedText } from './chunkedText.ts';
import { type SpanOrigin, UNKNOWN } from './origin.ts';
import type { Span } from './span.ts';
import { SpanBlocks } from './spanBlocks.ts';

/** One replacement of an edit event. Offsets are UTF-16 units in the text before the event. */
export interface TextChange {
  readonly offset: number;
  readonly deleted: number;
  readonly text: string;
}

export interface TrackedChange extends TextChange {
  /** Origins of `text`; they add up to its length. */
  readonly inserted: readonly Span[];
}

/** A replacement as the journal knows it, in coordinates at its own time. */
interface JournalEntry {
  readonly offset: number;
  readonly removed: readonly Span[];
  readonly removedText: string;
  readonly inserted: readonly Span[];
  readonly insertedText: string;
}

const JOURNAL_LIMIT = 5_000;
/** How many edit events one undo may take back. */
const TRAVEL_LIMIT = 2_000;

/** The text and the origins of an open document, changed in place by every edit event. */
export class TrackedDocument {
  #text: ChunkedText;
  #spans: SpanBlocks;
  #undo: JournalEntry[][] = [];
  #redo: JournalEntry[][] = [];

  constructor(text: string, spans: readonly Span[]) {
    this.#text = new ChunkedText(text);
    this.#spans = new SpanBlocks(spans);
  }

  get length(): number {
    return this.#text.length;
  }

  /** All spans, neighbours of equal origin merged; what is pending reads as unknown. */
  spans(): Span[] {
    return this.#spans.spans();
  }

  /** The spans of `[start, end)`. */
  slice(start: number, end: number): Span[] {
    return this.#spans.slice(start, end);
  }

  textOf(start: number, end: number): string {
    return this.#text.slice(start, end);
  }

  /** Origin of the unit left of an offset; `undefined` at the start. */
  originBefore(offset: number): SpanOrigin | undefined {
    return this.#spans.originBefore(offset);
  }

  /**
   * Applies one edit event; its changes may come in any order.
   *
   * @returns false when the event does not fit the text (out of range, overlapping): nothing is applied then, and the
   *   caller has to start again from the document.
   */
  apply(changes: readonly TrackedChange[]): boolean {
    if (!this.#fits(changes)) return false;
    this.#undo.push(this.#replaceAll(changes));
    if (this.#undo.length > JOURNAL_LIMIT) this.#undo.splice(0, JOURNAL_LIMIT / 2);
    this.#redo = [];
    return true;
  }

  /**
   * Takes back events until the text is what the editor made of it, and so restores the origins of what had been
   * deleted. An undo that the journal does not explain to the letter is an edit whose text is unknown.
   */
  undo(changes: readonly TextChange[]): boolean {
    return this.#travel(this.#undo, this.#redo, changes);
  }

  redo(changes: readonly TextChange[]): boolean {
    return this.#travel(this.#redo, this.#undo, changes);
  }

  /** Starts again from what somebody else knows about the whole text. */
  reset(spans: readonly Span[]): void {
    this.#spans = new SpanBlocks(spans);
  }

  /** Somebody who may say so gives `[offset, offset + length)` another origin. */
  declare(offset: number, length: number, origin: SpanOrigin): void {
    this.#spans.replace(offset, length, [{ length, origin }]);
  }

  /** Puts better knowledge where this one says unknown. `known` covers the whole text. */
  fillUnknown(known: readonly Span[]): void {
    let at = 0;
    const other = new SpanBlocks(known);
    for (const span of this.#spans.spans()) {
      if (span.origin !== 'base' && span.origin.origin === 'unknown') {
        let from = at;
        for (const better of other.slice(at, at + span.length)) {
          if (better.origin === 'base' || better.origin.origin !== 'unknown')
            this.#spans.replace(from, better.length, [better]);
          from += better.length;
        }
      }
      at += span.length;
    }
  }

  #fits(changes: readonly TextChange[]): boolean {
    const ordered = descending(changes);
    let limit = this.length;
    for (const { offset, deleted } of ordered) {
      if (offset < 0 || deleted < 0 || offset + deleted > limit) return false;
      limit = offset;
    }
    return true;
  }

  #replaceAll(changes: readonly TrackedChange[]): JournalEntry[] {
    return descending(changes).map(({ offset, deleted, text, inserted }) => {
      const entry: JournalEntry = {
        offset,
        removed: this.#spans.slice(offset, offset + deleted),
        removedText: this.#text.slice(offset, offset + deleted),
        inserted,
        insertedText: text,
      };
      this.#replace(entry);
      return entry;
    });
  }

  #replace({ offset, removedText, inserted, insertedText }: JournalEntry): void {
    this.#spans.replace(offset, removedText.length, inserted);
    this.#text.replace(offset, removedText.length, insertedText);
  }

  #travel(from: JournalEntry[][], to: JournalEntry[][], changes: readonly TextChange[]): boolean {
    if (!this.#fits(changes)) return false;
    const text = this.#text.copy();
    const spans = this.#spans.copy();
    const goal = new Goal(text, changes);
    const taken: JournalEntry[][] = [];
    for (let at = from.length - 1; at >= 0 && taken.length < TRAVEL_LIMIT; at--) {
      const inverse = [...from[at]!].reverse().map(
        (entry): JournalEntry => ({
          offset: entry.offset,
          removed: entry.inserted,
          removedText: entry.insertedText,
          inserted: entry.removed,
          insertedText: entry.removedText,
        }),
      );
      for (const entry of inverse) {
        goal.touched(entry.offset, entry.removedText.length, this.length);
        this.#replace(entry);
      }
      taken.push(inverse);
      if (!goal.reached(this.#text)) continue;
      from.length = at;
      to.push(...taken);
      return true;
    }
    this.#text = text;
    this.#spans = spans;
    // The journal does not describe this text: it must not explain the next undo by chance.
    from.length = 0;
    to.push(
      this.#replaceAll(
        changes.map((change) => ({
          ...change,
          inserted: change.text === '' ? [] : [{ length: change.text.length, origin: UNKNOWN }],
        })),
      ),
    );
    return true;
  }
}

/**
 * The text an undo leads to. Compared only between the prefix and the suffix that nothing has touched; the suffix is
 * measured from the end, so that its length means the same at every step.
 */
class Goal {
  readonly #text: ChunkedText;
  readonly #changes: readonly TextChange[];
  readonly #growth: number;
  #prefix = Number.POSITIVE_INFINITY;
  #suffix = Number.POSITIVE_INFINITY;

  constructor(before: ChunkedText, changes: readonly TextChange[]) {
    this.#text = before;
    this.#changes = [...descending(changes)].reverse();
    this.#growth = changes.reduce((sum, { text, deleted }) => sum + text.length - deleted, 0);
    for (const { offset, deleted } of changes) this.touched(offset, deleted, before.length);
  }

  /** A replacement in a text of `length` units. */
  touched(offset: number, removed: number, length: number): void {
    this.#prefix = Math.min(this.#prefix, offset);
    this.#suffix = Math.min(this.#suffix, length - offset - removed);
  }

  reached(now: ChunkedText): boolean {
    if (now.length !== this.#text.length + this.#growth) return false;
    let wanted = '';
    let at = this.#prefix;
    for (const { offset, deleted, text } of this.#changes) {
      wanted += this.#text.slice(at, offset) + text;
      at = offset + deleted;
    }
    wanted += this.#text.slice(at, this.#text.length - this.#suffix);
    return now.slice(this.#prefix, now.length - this.#suffix) === wanted;
  }
}

/** Last change first, so that the offsets of the others hold while they are applied. */
function descending<T extends { readonly offset: number }>(changes: readonly T[]): readonly T[] {
  return changes.length > 1 ? [...changes].sort((a, b) => b.offset - a.offset) : changes;
}
