import { type OriginRecord, type SpanOrigin, sameOrigin } from '../provenance/origin.ts';
import type { Span } from '../provenance/span.ts';
import { alignLines } from './alignLines.ts';
import { type LineRange, writersOfLines } from './lineRanges.ts';

/** A content whose origins are known. */
export interface KnownText {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** What is known of one line: its writers, and of the parts that stood in the commit their text. */
export interface ExplainedLine {
  readonly by: readonly SpanOrigin[];
  /** Non-blank pieces of the line whose origin is `base`, in order; empty when none is. */
  readonly base: readonly string[];
}

/** Lines as they are compared: without their line ending, so that the last line of a file is like any other. */
export const bareLines = (text: string, ranges: readonly LineRange[]): string[] =>
  ranges.map(({ start, end }) =>
    text[end - 1] === '\n' ? text.slice(start, end - 1) : text.slice(start, end),
  );

/** Ranges of the lines of a canonical text. */
export function rangesOf(text: string): LineRange[] {
  const out: LineRange[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start) + 1 || text.length;
    out.push({ start, end });
    start = end;
  }
  return out;
}

/**
 * Who wrote these lines of a text, from contents whose origins are known, best first. Of the very same content every
 * character counts; of another one only whole lines that are paired (see `alignLines`): a part of a line that happens to be
 * equal proves nothing. A line that a source calls `unknown` may still be explained by a later one: unknown is an absence.
 *
 * @param wanted 0-based indexes into `ranges`. @returns by wanted line; `undefined` where no source says anything.
 */
export function explainLines(
  text: string,
  ranges: readonly LineRange[],
  wanted: readonly number[],
  sources: Iterable<KnownText>,
): (ExplainedLine | undefined)[] {
  const result = new Map<number, ExplainedLine>();
  let open = [...wanted];
  let bare: string[] | undefined;
  if (open.length === 0) return [];
  for (const source of sources) {
    const found = new Map<number, ExplainedLine>();
    if (source.text === text) {
      const by = writersOfLines(
        text,
        open.map((index) => ranges[index]!),
        source.spans,
      );
      open.forEach(
        (index, at) =>
          void found.set(index, { by: by[at]!, base: baseParts(text, ranges[index]!, source.spans) }),
      );
    } else {
      bare ??= bareLines(text, ranges);
      const old = rangesOf(source.text);
      const { from, split } = alignLines(bareLines(source.text, old), bare);
      const asked = [...new Set(open.flatMap((index) => from[index]!))].sort((a, b) => a - b);
      const by = new Map(
        writersOfLines(
          source.text,
          asked.map((line) => old[line]!),
          source.spans,
        ).map((writers, at) => [asked[at]!, writers]),
      );
      for (const index of open) {
        const lines = from[index]!;
        // Which of its writers a part of a line has is not known.
        if (lines.length === 0 || lines.some((line) => split.has(line) && by.get(line)!.length > 1)) continue;
        found.set(index, {
          by: distinct(lines.flatMap((line) => by.get(line)!)),
          base: lines.flatMap((line) => baseParts(source.text, old[line]!, source.spans)),
        });
      }
    }
    for (const [index, line] of found) {
      const earlier = result.get(index);
      if (line.by.length > 0 && (!earlier || !hasUnknown(line.by))) result.set(index, line);
    }
    open = open.filter((index) => {
      const line = result.get(index);
      return !line || hasUnknown(line.by);
    });
    // Before the next source is asked for: it is read from disk.
    if (open.length === 0) break;
  }
  return wanted.map((index) => result.get(index));
}

const distinct = (by: readonly SpanOrigin[]): SpanOrigin[] =>
  by.filter((origin, at) => by.findIndex((other) => sameOrigin(origin, other)) === at);

const hasUnknown = (by: readonly SpanOrigin[]): boolean =>
  by.some((origin) => origin !== 'base' && (origin as OriginRecord).origin === 'unknown');

function baseParts(text: string, { start, end }: LineRange, spans: readonly Span[]): string[] {
  const out: string[] = [];
  let at = 0;
  for (const { length, origin } of spans) {
    if (at >= end) break;
    if (origin === 'base') {
      const part = text.slice(Math.max(start, at), Math.min(end, at + length)).trim();
      if (part !== '') out.push(part);
    }
    at += length;
  }
  return out;
}

/** The 0-based lines among `candidates` that hold all parts in order. */
export function linesHolding(
  lines: readonly string[],
  candidates: readonly [start: number, end: number],
  parts: readonly string[],
): number[] {
  const out: number[] = [];
  for (let index = candidates[0]; index < candidates[1]; index++) {
    let at = 0;
    const holds = parts.every((part) => {
      const found = lines[index]!.indexOf(part, at);
      at = found + part.length;
      return found >= 0;
    });
    if (holds) out.push(index);
  }
  return out;
}
