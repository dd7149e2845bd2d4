import { type SpanOrigin, sameOrigin } from '../provenance/origin.ts';
import type { Span } from '../provenance/span.ts';

/**
 * Everybody who wrote in each line of a canonical text; index 0 is line 1. Blanks count only in lines that hold
 * nothing else.
 */
export function lineWritersOfSpans(text: string, spans: readonly Span[]): (readonly SpanOrigin[])[] {
  const lines: (readonly SpanOrigin[])[] = [];
  let span = 0;
  let spanEnd = spans[0]?.length ?? 0;
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const written: SpanOrigin[] = [];
    const blank: SpanOrigin[] = [];
    for (let from = at; from < end; ) {
      while (spanEnd <= from && span + 1 < spans.length) spanEnd += spans[++span]!.length;
      const origin = spans[span]?.origin;
      if (!origin) break;
      const to = spanEnd <= from ? end : Math.min(end, spanEnd);
      const list = /\S/.test(text.slice(from, to)) ? written : blank;
      if (!list.some((known) => sameOrigin(known, origin))) list.push(origin);
      from = to;
    }
    lines.push(written.length > 0 ? written : blank);
    at = end;
  }
  return lines;
}
