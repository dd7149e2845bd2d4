import type { SpanOrigin } from './origin.ts';
import { pairLines } from './pairLines.ts';
import type { Span } from './span.ts';
import { pushSpan, sliceSpans } from './spanList.ts';

/** Lines, old and new, of a hunk that is looked at once more; a larger one is a rewrite, and a second diff of it slow. */
const MAX_HUNK = 2_000;

/**
 * Carries origins from a known text to a new one: lines that git's kind of diff (Myers, by line) calls equal
 * keep their spans. In a changed hunk lines that differ in blanks only keep theirs too (formatting changes no origin);
 * of the rest the common prefix and suffix do, and what lies between is `inserted`. Nothing is compared by similarity.
 *
 * @param inserted origin of what the old text does not explain: `unknown`, or the assistant that claims the change.
 */
export function carrySpans(
  oldText: string,
  oldSpans: readonly Span[],
  newText: string,
  inserted: SpanOrigin,
): Span[] {
  if (oldText === newText) return [...oldSpans];
  const out: Span[] = [];
  const bareText = withoutBlanks(oldText);
  if (bareText !== '' && bareText === withoutBlanks(newText)) {
    carryBlanks(oldText, oldSpans, newText, inserted, out);
    return out;
  }
  const copy = (from: number, to: number) => {
    for (const span of sliceSpans(oldSpans, from, to)) pushSpan(out, span.length, span.origin);
  };
  let oldAt = 0;
  let newAt = 0;
  for (const [removed, added] of hunks(splitLines(oldText), splitLines(newText))) {
    const from = oldText.slice(oldAt, oldAt + removed);
    const to = newText.slice(newAt, newAt + added);
    if (from === to) copy(oldAt, oldAt + removed);
    else carryHunk(from, sliceSpans(oldSpans, oldAt, oldAt + removed), to, inserted, out);
    oldAt += removed;
    newAt += added;
  }
  return out;
}

/** Of a changed hunk: lines that differ in blanks only are the same lines, set anew; the rest by prefix and suffix. */
function carryHunk(
  from: string,
  spans: readonly Span[],
  to: string,
  inserted: SpanOrigin,
  out: Span[],
): void {
  const oldLines = splitLines(from);
  const newLines = splitLines(to);
  if (oldLines.length === 0 || newLines.length === 0 || oldLines.length + newLines.length > MAX_HUNK) {
    carryEnds(from, spans, to, inserted, out);
    return;
  }
  let oldAt = 0;
  let newAt = 0;
  for (const [removed, added] of hunks(oldLines, newLines, withoutBlanks)) {
    const old = from.slice(oldAt, oldAt + removed);
    const fresh = to.slice(newAt, newAt + added);
    const own = sliceSpans(spans, oldAt, oldAt + removed);
    const bare = withoutBlanks(old);
    if (bare !== '' && bare === withoutBlanks(fresh)) carryBlanks(old, own, fresh, inserted, out);
    else carryEnds(old, own, fresh, inserted, out);
    oldAt += removed;
    newAt += added;
  }
}

/** The same characters but for blanks: each keeps its origin, and so does a blank that was there. */
function carryBlanks(
  from: string,
  spans: readonly Span[],
  to: string,
  inserted: SpanOrigin,
  out: Span[],
): void {
  const origins = spans[Symbol.iterator]();
  let span = origins.next();
  let spanEnd = span.done ? 0 : span.value.length;
  let at = 0;
  const isBlank = (c: string | undefined) => c !== undefined && /\s/.test(c);
  for (const c of to.split('')) {
    if (!isBlank(c)) while (isBlank(from[at])) at++;
    const same = from[at] === c;
    while (same && !span.done && spanEnd <= at) {
      span = origins.next();
      if (!span.done) spanEnd += span.value.length;
    }
    pushSpan(out, 1, same && !span.done ? span.value.origin : inserted);
    if (same) at++;
  }
}

/** The common prefix and suffix keep their origins, what lies between is new. */
function carryEnds(
  from: string,
  spans: readonly Span[],
  to: string,
  inserted: SpanOrigin,
  out: Span[],
): void {
  const prefix = commonPrefix(from, 0, from.length, to, 0, to.length);
  const suffix = commonSuffix(from, prefix, from.length, to, prefix, to.length);
  for (const span of sliceSpans(spans, 0, prefix)) pushSpan(out, span.length, span.origin);
  pushSpan(out, to.length - prefix - suffix, inserted);
  for (const span of sliceSpans(spans, from.length - suffix, from.length))
    pushSpan(out, span.length, span.origin);
}

/** Lengths, old and new, of the changed stretches and the equal pairs of two lists of lines, in order, by git's diff. */
function hunks(
  oldLines: readonly string[],
  newLines: readonly string[],
  key?: (line: string) => string,
): [removed: number, added: number][] {
  const out: [number, number][] = [];
  let oldLine = 0;
  let newLine = 0;
  const changedUpTo = (oldEnd: number, newEnd: number) => {
    const removed = lengthOf(oldLines, oldLine, oldEnd);
    const added = lengthOf(newLines, newLine, newEnd);
    if (removed + added > 0) out.push([removed, added]);
    oldLine = oldEnd;
    newLine = newEnd;
  };
  pairLines(oldLines, newLines, key ? { key } : {}).forEach((from, to) => {
    if (from < 0) return;
    // Each pair stands alone: the keys are equal, the lines may not be.
    changedUpTo(from, to);
    changedUpTo(from + 1, to + 1);
  });
  changedUpTo(oldLines.length, newLines.length);
  return out;
}

function lengthOf(lines: readonly string[], from: number, to: number): number {
  let length = 0;
  for (let at = from; at < to; at++) length += lines[at]!.length;
  return length;
}

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');

/** Lines with their LF. */
export function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function commonPrefix(a: string, aFrom: number, aTo: number, b: string, bFrom: number, bTo: number): number {
  const limit = Math.min(aTo - aFrom, bTo - bFrom);
  let n = 0;
  while (n < limit && a.charCodeAt(aFrom + n) === b.charCodeAt(bFrom + n)) n++;
  return n;
}

function commonSuffix(a: string, aFrom: number, aTo: number, b: string, bFrom: number, bTo: number): number {
  const limit = Math.min(aTo - aFrom, bTo - bFrom);
  let n = 0;
  while (n < limit && a.charCodeAt(aTo - 1 - n) === b.charCodeAt(bTo - 1 - n)) n++;
  return n;
}
