import { type SpanOrigin, sameOrigin } from './origin.ts';
import type { Span } from './span.ts';

/** Sum of the lengths, in UTF-16 code units. */
export function spansLength(spans: readonly Span[]): number {
  let length = 0;
  for (const span of spans) length += span.length;
  return length;
}

/** Merges equal neighbours and drops empty spans; the canonical form every function here returns. */
export function normalizeSpans(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans) pushSpan(out, span.length, span.origin);
  return out;
}

/** Appends to a canonical list, merging with the last span where the origin is the same. */
export function pushSpan(out: Span[], length: number, origin: SpanOrigin): void {
  if (length <= 0) return;
  const last = out.at(-1);
  if (last && sameOrigin(last.origin, origin))
    out[out.length - 1] = { length: last.length + length, origin: last.origin };
  else out.push({ length, origin });
}

/** The spans of `[start, end)`, offsets in UTF-16 code units. */
export function sliceSpans(spans: readonly Span[], start: number, end: number): Span[] {
  const out: Span[] = [];
  let at = 0;
  for (const span of spans) {
    const from = Math.max(start, at);
    const to = Math.min(end, at + span.length);
    pushSpan(out, to - from, span.origin);
    at += span.length;
    if (at >= end) break;
  }
  return out;
}

/** Replaces `[start, start + deleted)` by `inserted`. */
export function replaceSpans(
  spans: readonly Span[],
  start: number,
  deleted: number,
  inserted: readonly Span[],
): Span[] {
  return normalizeSpans([
    ...sliceSpans(spans, 0, start),
    ...inserted,
    ...sliceSpans(spans, start + deleted, Number.POSITIVE_INFINITY),
  ]);
}
