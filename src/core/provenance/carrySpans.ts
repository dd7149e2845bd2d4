import { diffArrays } from 'diff';
import type { SpanOrigin } from './origin.ts';
import type { Span } from './span.ts';
import { pushSpan, sliceSpans } from './spanList.ts';

/**
 * Carries origins from a known text to a new one: lines that git's kind of diff (Myers, by line) calls equal
 * keep their spans; of a changed hunk the common prefix and suffix keep theirs, and what lies between is
 * `inserted`. Nothing is compared by similarity.
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
  const copy = (from: number, to: number) => {
    for (const span of sliceSpans(oldSpans, from, to)) pushSpan(out, span.length, span.origin);
  };
  let oldAt = 0;
  let newAt = 0;
  let removed = 0;
  let added = 0;
  const flush = () => {
    const prefix = commonPrefix(oldText, oldAt, oldAt + removed, newText, newAt, newAt + added);
    const suffix = commonSuffix(
      oldText,
      oldAt + prefix,
      oldAt + removed,
      newText,
      newAt + prefix,
      newAt + added,
    );
    copy(oldAt, oldAt + prefix);
    pushSpan(out, added - prefix - suffix, inserted);
    copy(oldAt + removed - suffix, oldAt + removed);
    oldAt += removed;
    newAt += added;
    removed = added = 0;
  };
  for (const part of diffArrays(splitLines(oldText), splitLines(newText))) {
    const length = part.value.reduce((sum, line) => sum + line.length, 0);
    if (part.added) added += length;
    else if (part.removed) removed += length;
    else {
      flush();
      copy(oldAt, oldAt + length);
      oldAt += length;
      newAt += length;
    }
  }
  flush();
  return out;
}

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
