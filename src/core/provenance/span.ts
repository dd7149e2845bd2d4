import type { SpanOrigin } from './origin.ts';

/** A run of text with one origin. `length` in UTF-16 code units; a list of spans covers its text exactly. */
export interface Span {
  readonly length: number;
  readonly origin: SpanOrigin;
}
