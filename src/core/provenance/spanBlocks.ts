import type { SpanOrigin } from './origin.ts';
import { mayMerge, readOrigin, settledOrigin } from './pendingOrigin.ts';
import type { Span } from './span.ts';

const BLOCK = 128;

interface Block {
  readonly spans: readonly Span[];
  readonly length: number;
}

/**
 * Spans in blocks: an edit walks block lengths and rewrites one block, however many spans there are. A million spans
 * are eight thousand block lengths, which is still a few microseconds.
 */
export class SpanBlocks {
  #blocks: Block[] = [];
  #length = 0;

  constructor(spans: readonly Span[]) {
    for (let i = 0; i < spans.length; i += BLOCK) this.#blocks.push(blockOf(spans.slice(i, i + BLOCK)));
    this.#length = lengthOf(spans);
  }

  /** UTF-16 units covered. */
  get length(): number {
    return this.#length;
  }

  /** All spans to show or write: pending ones as they are settled, else unknown; equal neighbours merged. */
  spans(): Span[] {
    const out: Span[] = [];
    for (const block of this.#blocks)
      for (const span of block.spans) push(out, span.length, readOrigin(span.origin));
    return out;
  }

  /** The spans of `[start, end)`, pending ones kept pending. */
  slice(start: number, end: number): Span[] {
    const out: Span[] = [];
    let at = 0;
    for (const block of this.#blocks) {
      if (at >= end) break;
      if (at + block.length > start) cut(out, block.spans, start - at, end - at);
      at += block.length;
    }
    return out;
  }

  /** Origin of the unit left of an offset; `undefined` at the start. */
  originBefore(offset: number): SpanOrigin | undefined {
    return offset <= 0 ? undefined : this.slice(offset - 1, offset)[0]?.origin;
  }

  replace(offset: number, deleted: number, inserted: readonly Span[]): void {
    let at = 0;
    let first = 0;
    while (first < this.#blocks.length - 1 && at + this.#blocks[first]!.length < offset)
      at += this.#blocks[first++]!.length;
    let last = first;
    let covered = 0;
    let spans: readonly Span[] = [];
    while (last < this.#blocks.length && (last === first || at + covered < offset + deleted)) {
      const block = this.#blocks[last++]!;
      spans = spans.length === 0 ? block.spans : [...spans, ...block.spans];
      covered += block.length;
    }
    const out: Span[] = [];
    cut(out, spans, 0, offset - at);
    for (const span of inserted) push(out, span.length, settledOrigin(span.origin));
    cut(out, spans, offset - at + deleted, covered);
    const blocks: Block[] = [];
    const size = out.length > 2 * BLOCK ? BLOCK : Math.max(1, out.length);
    for (let i = 0; i < out.length; i += size) blocks.push(blockOf(out.slice(i, i + size)));
    this.#blocks.splice(first, last - first, ...blocks);
    this.#length += lengthOf(inserted) - deleted;
  }

  copy(): SpanBlocks {
    const copy = new SpanBlocks([]);
    copy.#blocks = [...this.#blocks];
    copy.#length = this.#length;
    return copy;
  }
}

function blockOf(spans: readonly Span[]): Block {
  return { spans, length: lengthOf(spans) };
}

function lengthOf(spans: readonly Span[]): number {
  let length = 0;
  for (const span of spans) length += span.length;
  return length;
}

function cut(out: Span[], spans: readonly Span[], start: number, end: number): void {
  let at = 0;
  for (const span of spans) {
    const from = Math.max(start, at);
    const to = Math.min(end, at + span.length);
    push(out, to - from, settledOrigin(span.origin));
    at += span.length;
    if (at >= end) return;
  }
}

function push(out: Span[], length: number, origin: SpanOrigin): void {
  if (length <= 0) return;
  const last = out.at(-1);
  if (last && mayMerge(last.origin, origin))
    out[out.length - 1] = { length: last.length + length, origin: last.origin };
  else out.push({ length, origin });
}
