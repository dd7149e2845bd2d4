import { type SpanOrigin, sameOrigin, UNKNOWN } from './origin.ts';
import type { Span } from './span.ts';

/** One replacement of an edit event. Offsets are UTF-16 units in the text before the event. */
export interface TrackedChange {
  readonly offset: number;
  readonly deleted: number;
  readonly inserted: readonly Span[];
}

/** A replacement as the journal knows it, in coordinates at its own time. */
interface JournalEntry {
  readonly offset: number;
  readonly removed: readonly Span[];
  readonly inserted: readonly Span[];
}

const JOURNAL_LIMIT = 5_000;
const lengthOf = (spans: readonly Span[]): number => {
  let length = 0;
  for (const span of spans) length += span.length;
  return length;
};

/**
 * The origins of an open document, changed in place by every edit event. Spans lie in blocks, so that an edit costs
 * a walk over block lengths and one small splice, however many spans there are.
 */
export class TrackedDocument {
  static readonly #BLOCK = 128;
  #blocks: { spans: Span[]; length: number }[] = [];
  #undo: JournalEntry[][] = [];
  #redo: JournalEntry[][] = [];

  constructor(spans: readonly Span[]) {
    this.#load(spans);
  }

  get length(): number {
    let length = 0;
    for (const block of this.#blocks) length += block.length;
    return length;
  }

  /** All spans, neighbours of equal origin merged. */
  spans(): Span[] {
    const out: Span[] = [];
    for (const block of this.#blocks) for (const span of block.spans) push(out, span);
    return out;
  }

  /** The spans of `[start, end)`. */
  slice(start: number, end: number): Span[] {
    const out: Span[] = [];
    let at = 0;
    for (const block of this.#blocks) {
      if (at >= end) break;
      if (at + block.length <= start) {
        at += block.length;
        continue;
      }
      for (const span of block.spans) {
        const from = Math.max(start, at);
        const to = Math.min(end, at + span.length);
        if (to > from) push(out, { length: to - from, origin: span.origin });
        at += span.length;
        if (at >= end) break;
      }
    }
    return out;
  }

  /** Origin of the unit left of an offset; `undefined` at the start. */
  originBefore(offset: number): SpanOrigin | undefined {
    return offset <= 0 ? undefined : this.slice(offset - 1, offset)[0]?.origin;
  }

  /** Applies one edit event. Its changes may come in any order; they must not overlap. */
  apply(changes: readonly TrackedChange[]): void {
    this.#undo.push(this.#replaceAll(changes));
    if (this.#undo.length > JOURNAL_LIMIT) this.#undo.splice(0, JOURNAL_LIMIT / 2);
    this.#redo = [];
  }

  /**
   * Takes back events until exactly what the editor changed is taken back, and so restores the origins of what had been
   * deleted. An undo that the journal cannot explain is applied as an edit whose text is unknown.
   */
  undo(changes: readonly TrackedChange[]): void {
    this.#travel(this.#undo, this.#redo, changes);
  }

  redo(changes: readonly TrackedChange[]): void {
    this.#travel(this.#redo, this.#undo, changes);
  }

  /** Says who wrote text that stands there already: later evidence about the newest edit. The journal learns it too. */
  relabel(offset: number, length: number, origin: SpanOrigin): void {
    const inserted = [{ length, origin }];
    this.#replace(offset, length, inserted);
    const last = this.#undo.at(-1);
    const at =
      last?.findIndex((entry) => entry.offset === offset && lengthOf(entry.inserted) === length) ?? -1;
    if (last && at >= 0) last[at] = { ...last[at]!, inserted };
  }

  /** Starts again from what somebody else knows about the whole text. The journal is kept: offsets still fit. */
  reset(spans: readonly Span[]): void {
    this.#load(spans);
  }

  #load(spans: readonly Span[]): void {
    this.#blocks = [];
    for (let i = 0; i < spans.length; i += TrackedDocument.#BLOCK) {
      const part = spans.slice(i, i + TrackedDocument.#BLOCK);
      this.#blocks.push({ spans: part, length: lengthOf(part) });
    }
  }

  #replaceAll(changes: readonly TrackedChange[]): JournalEntry[] {
    const ordered = changes.length > 1 ? [...changes].sort((a, b) => b.offset - a.offset) : changes;
    const group: JournalEntry[] = [];
    for (const { offset, deleted, inserted } of ordered) {
      group.push({ offset, removed: this.slice(offset, offset + deleted), inserted });
      this.#replace(offset, deleted, inserted);
    }
    return group;
  }

  #travel(from: JournalEntry[][], to: JournalEntry[][], changes: readonly TrackedChange[]): void {
    const before = this.spans();
    const taken: JournalEntry[][] = [];
    const effect = new Effect();
    while (from.length > 0 && taken.length < 400) {
      const group = from.pop()!;
      const inverse: JournalEntry[] = [];
      for (const entry of [...group].reverse()) {
        const back = { offset: entry.offset, removed: entry.inserted, inserted: entry.removed };
        effect.add(back.offset, lengthOf(back.removed), lengthOf(back.inserted));
        inverse.push(back);
        this.#replace(back.offset, lengthOf(back.removed), back.inserted);
      }
      taken.push(inverse);
      if (effect.covers(changes)) {
        to.push(...taken);
        return;
      }
    }
    from.push(
      ...taken
        .reverse()
        .map((inverse) =>
          [...inverse].reverse().map((e) => ({ ...e, removed: e.inserted, inserted: e.removed })),
        ),
    );
    this.#load(before);
    to.push(this.#replaceAll(changes));
  }

  #replace(offset: number, deleted: number, inserted: readonly Span[]): void {
    let at = 0;
    let index = 0;
    while (index < this.#blocks.length - 1 && at + this.#blocks[index]!.length < offset)
      at += this.#blocks[index++]!.length;
    const first = index;
    let spans: Span[] = [];
    let covered = 0;
    while (index < this.#blocks.length && (covered === 0 || at + covered < offset + deleted)) {
      const block = this.#blocks[index++]!;
      spans = spans.length === 0 ? block.spans : [...spans, ...block.spans];
      covered += block.length;
    }
    const out: Span[] = [];
    cut(out, spans, 0, offset - at);
    for (const span of inserted) push(out, span);
    cut(out, spans, offset - at + deleted, covered);
    const blocks: { spans: Span[]; length: number }[] = [];
    const size = out.length > 2 * TrackedDocument.#BLOCK ? TrackedDocument.#BLOCK : Math.max(1, out.length);
    for (let i = 0; i < out.length; i += size) {
      const part = size >= out.length ? out : out.slice(i, i + size);
      blocks.push({ spans: part, length: lengthOf(part) });
    }
    this.#blocks.splice(first, index - first, ...blocks);
  }
}

/** The hull of a series of replacements, in coordinates before and after it. */
class Effect {
  #start = Number.POSITIVE_INFINITY;
  #endBefore = 0;
  #endAfter = 0;

  add(offset: number, removed: number, inserted: number): void {
    if (this.#start === Number.POSITIVE_INFINITY) {
      this.#start = offset;
      this.#endBefore = offset + removed;
      this.#endAfter = offset + inserted;
      return;
    }
    const over = Math.max(0, offset + removed - this.#endAfter);
    this.#endBefore += over;
    this.#endAfter = Math.max(this.#endAfter, offset + removed) - removed + inserted;
    this.#start = Math.min(this.#start, offset);
  }

  /** Whether an event's changes have the same length effect inside the same hull. */
  covers(changes: readonly TrackedChange[]): boolean {
    let start = Number.POSITIVE_INFINITY;
    let end = 0;
    let growth = 0;
    for (const { offset, deleted, inserted } of changes) {
      start = Math.min(start, offset);
      end = Math.max(end, offset + deleted);
      growth += lengthOf(inserted) - deleted;
    }
    return start >= this.#start && end <= this.#endBefore && growth === this.#endAfter - this.#endBefore;
  }
}

function cut(out: Span[], spans: readonly Span[], start: number, end: number): void {
  let at = 0;
  for (const span of spans) {
    const from = Math.max(start, at);
    const to = Math.min(end, at + span.length);
    if (to > from) push(out, to - from === span.length ? span : { length: to - from, origin: span.origin });
    at += span.length;
    if (at >= end) break;
  }
}

function push(out: Span[], span: Span): void {
  if (span.length <= 0) return;
  const last = out.at(-1);
  if (last && sameOrigin(last.origin, span.origin))
    out[out.length - 1] = { length: last.length + span.length, origin: last.origin };
  else out.push(span);
}

/** A text nobody recorded. */
export function unknownSpans(length: number): Span[] {
  return length > 0 ? [{ length, origin: UNKNOWN }] : [];
}
