import { carrySpans } from '../provenance/carrySpans.ts';
import type { OriginRecord, SpanOrigin } from '../provenance/origin.ts';
import type { Span } from '../provenance/span.ts';
import { type LineRange, writersOfLines } from './lineRanges.ts';

/** A content whose origins are known. */
export interface KnownText {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Marks characters a known text says nothing about. Never leaves this file. */
const UNSEEN: OriginRecord = { origin: 'unknown', grade: 'inferred', rule: '(unseen)' };

/**
 * Who wrote these lines of a text, from contents whose origins are known, best first. A line is explained by the
 * first source that explains all of it; one that no source explains whole gets `undefined`: half a proof is none.
 * `base` among the writers means: as it stood in the commit, ask the history.
 */
export function explainLines(
  text: string,
  ranges: readonly LineRange[],
  sources: Iterable<KnownText>,
): (readonly SpanOrigin[] | undefined)[] {
  const result: (readonly SpanOrigin[] | undefined)[] = ranges.map(() => undefined);
  let open = ranges.map((_, index) => index);
  for (const source of sources) {
    if (open.length === 0) break;
    const carried = carrySpans(source.text, source.spans, text, UNSEEN);
    const writers = writersOfLines(
      text,
      open.map((index) => ranges[index]!),
      carried,
    );
    const left: number[] = [];
    open.forEach((index, at) => {
      const by = writers[at]!;
      // A record `unknown` is an absence: a later source may know better.
      if (
        by.length > 0 &&
        by.every(
          (origin) => origin === 'base' || (origin.rule !== UNSEEN.rule && origin.origin !== 'unknown'),
        )
      )
        result[index] = by;
      else {
        if (by.some((origin) => origin !== 'base' && origin.rule === UNSEEN.rule)) left.push(index);
        else {
          result[index] ??= by;
          left.push(index);
        }
      }
    });
    open = left;
  }
  return result;
}

/** For each line, the 1-based lines of the other text that its characters come from; `undefined` when some come from nowhere. */
export function sourceLines(
  other: string,
  text: string,
  ranges: readonly LineRange[],
): { readonly whole: boolean; readonly lines: readonly number[] }[] {
  const spans: Span[] = [];
  let line = 0;
  for (const [piece] of other.matchAll(/[^\n]*\n|[^\n]+$/g))
    spans.push({ length: piece.length, origin: { ...UNSEEN, rule: `${++line}` } });
  return writersOfLines(text, ranges, carrySpans(other, spans, text, UNSEEN)).map((by) => {
    const rules = by.map((origin) => (origin as OriginRecord).rule);
    return {
      whole: by.length > 0 && !rules.includes(UNSEEN.rule),
      lines: rules.filter((rule) => rule !== UNSEEN.rule).map(Number),
    };
  });
}
