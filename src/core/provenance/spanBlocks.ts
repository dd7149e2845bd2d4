import type { SpanOrigin } from './origin.ts';
import { mayMerge, readOrigin, settledOrigin } from './pendingOrigin.ts';
import { type Leaves, type Rope, replaceInRope, ropeLength, ropeOf, visitRope } from './rope.ts';
import type { Span } from './span.ts';

/** Spans a block, at most; half as many after a block was cut. */
const BLOCK = 32;

interface Block {
  readonly spans: readonly Span[];
  readonly length: number;
}

const BLOCKS: Leaves<Block> = {
  lengthOf: ({ length }) => length,
  cut({ spans }, start, end) {
    const out: Span[] = [];
    cut(out, spans, start, end);
    return { spans: out, length: end - start };
  },
  pack(blocks) {
    const out: Span[] = [];
    for (const { spans } of blocks) for (const span of spans) push(out, span, settledOrigin(span.origin));
    return blocksOf(out);
  },
};

/** Spans in blocks under a balanced tree: the cost of an edit grows with the logarithm of their number. */
export class SpanBlocks {
  #rope: Rope<Block>;

  constructor(spans: readonly Span[]) {
    this.#rope = ropeOf(BLOCKS, blocksOf(spans));
  }

  /** UTF-16 units covered. */
  get length(): number {
    return ropeLength(this.#rope);
  }

  /** All spans to show or write: pending ones as they are settled, else unknown; equal neighbours merged. */
  spans(): Span[] {
    const out: Span[] = [];
    visitRope(this.#rope, 0, this.length, ({ spans }) => {
      for (const span of spans) push(out, span, readOrigin(span.origin));
    });
    return out;
  }

  /** The spans of `[start, end)`, pending ones kept pending. */
  slice(start: number, end: number): Span[] {
    const out: Span[] = [];
    visitRope(this.#rope, start, end, ({ spans }, at) => cut(out, spans, start - at, end - at));
    return out;
  }

  /** Origin of the unit left of an offset; `undefined` at the start. */
  originBefore(offset: number): SpanOrigin | undefined {
    return offset <= 0 ? undefined : this.slice(offset - 1, offset)[0]?.origin;
  }

  replace(offset: number, deleted: number, inserted: readonly Span[]): void {
    const block = { spans: inserted, length: lengthOf(inserted) };
    this.#rope = replaceInRope(BLOCKS, this.#rope, offset, deleted, [block]);
  }

  /** An independent copy; costs nothing. */
  copy(): SpanBlocks {
    const copy = new SpanBlocks([]);
    copy.#rope = this.#rope;
    return copy;
  }
}

function blocksOf(spans: readonly Span[]): Block[] {
  const blocks: Block[] = [];
  const size = Math.ceil(spans.length / Math.ceil(spans.length / BLOCK));
  for (let i = 0; i < spans.length; i += size) {
    const own = spans.slice(i, i + size);
    blocks.push({ spans: own, length: lengthOf(own) });
  }
  return blocks;
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
    at += span.length;
    if (to <= from) continue;
    const part = to - from === span.length ? span : { length: to - from, origin: span.origin };
    push(out, part, settledOrigin(span.origin));
    if (at >= end) return;
  }
}

/** Appends a span as `origin`, merging with the last where that may be; the span itself where nothing changes. */
function push(out: Span[], span: Span, origin: SpanOrigin): void {
  if (span.length <= 0) return;
  const last = out[out.length - 1];
  if (last && mayMerge(last.origin, origin))
    out[out.length - 1] = { length: last.length + span.length, origin: last.origin };
  else out.push(span.origin === origin ? span : { length: span.length, origin });
}
