import type { SpanOrigin } from '../provenance/origin.ts';
import { sameOrigin } from '../provenance/origin.ts';
import type { Span } from '../provenance/span.ts';

/** UTF-16 offsets of one line of git's in the canonical text, its line ending included. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Everybody who wrote in each line: the origins of its non-blank characters, or of its blanks when it has no others.
 * `ranges` ascending and without overlap.
 */
export function writersOfLines(
  text: string,
  ranges: readonly LineRange[],
  spans: readonly Span[],
): SpanOrigin[][] {
  const starts: number[] = [];
  let sum = 0;
  for (const span of spans) {
    starts.push(sum);
    sum += span.length;
  }
  let first = 0;
  return ranges.map(({ start, end }) => {
    while (first + 1 < spans.length && starts[first + 1]! <= start) first++;
    const written: SpanOrigin[] = [];
    const blank: SpanOrigin[] = [];
    for (let at = first; at < spans.length && starts[at]! < end; at++) {
      const from = Math.max(start, starts[at]!);
      const to = Math.min(end, starts[at]! + spans[at]!.length);
      const list = /\S/.test(text.slice(from, to)) ? written : blank;
      if (!list.some((origin) => sameOrigin(origin, spans[at]!.origin))) list.push(spans[at]!.origin);
    }
    return written.length > 0 ? written : blank;
  });
}
