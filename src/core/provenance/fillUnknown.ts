import type { Span } from './span.ts';
import { pushSpan, sliceSpans } from './spanList.ts';

/** First answer where it knows, the second where only that does. Both cover the same text. */
export function fillUnknown(first: readonly Span[], second: readonly Span[]): Span[] {
  const out: Span[] = [];
  let at = 0;
  for (const { length, origin } of first) {
    const open = origin !== 'base' && origin.origin === 'unknown';
    for (const span of open ? sliceSpans(second, at, at + length) : [{ length, origin }])
      pushSpan(out, span.length, span.origin);
    at += length;
  }
  return out;
}
