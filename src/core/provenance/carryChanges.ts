import { type SpanOrigin, UNKNOWN } from './origin.ts';
import type { Span } from './span.ts';
import type { TextChange, TrackedChange, TrackedDocument } from './trackedDocument.ts';

/** What the editor says about an event, beyond its content. */
export type Evidence = 'formatter' | 'command';

/**
 * Origins of an event that may only have rearranged or reprinted what was there: by content, to the letter. Text that is
 * in none of these shapes is unknown.
 *
 * @param evidence `formatter`: the editor says a formatter did it, then its punctuation (a comma, a semicolon, quotes) goes
 *   with its left neighbour as white space does. `command`: the editor says a command such as "copy line down" did it, then a
 *   doubled line is a copy. Without it, a doubled line may as well be somebody's new text.
 */
export function carryChanges(
  tracked: TrackedDocument,
  changes: readonly TextChange[],
  evidence?: Evidence,
): TrackedChange[] {
  return changes.map((change) => ({
    ...change,
    inserted: change.text === '' ? [] : carried(tracked, change, changes, evidence),
  }));
}

/** Whether such an event brought nothing new but white space. */
export function isRearrangement(tracked: TrackedDocument, changes: readonly TextChange[]): boolean {
  return changes.every(
    (change) =>
      change.text === '' ||
      sameTokens(tracked.textOf(change.offset, change.offset + change.deleted), change.text) ||
      movedFrom(tracked, change, changes) !== undefined,
  );
}

function carried(
  tracked: TrackedDocument,
  change: TextChange,
  all: readonly TextChange[],
  evidence: Evidence | undefined,
): readonly Span[] {
  const { offset, deleted, text } = change;
  const old = tracked.textOf(offset, offset + deleted);
  const beside = tracked.originBefore(offset) ?? tracked.slice(offset, offset + 1)[0]?.origin ?? UNKNOWN;
  if (!/\S/.test(text)) return [{ length: text.length, origin: beside }];
  if (sameTokens(old, text)) return reprinted(tracked, change, old, beside);
  const from =
    movedFrom(tracked, change, all) ?? (evidence === 'command' ? doubled(tracked, change) : undefined);
  if (from !== undefined) return tracked.slice(from, from + text.length);
  const lines = sameLines(tracked, change, old);
  if (lines) return lines;
  if (evidence === 'formatter' && !/[\p{L}\p{N}]/u.test(text))
    return [{ length: text.length, origin: beside }];
  const prefix = commonPrefix(old, text);
  const suffix = commonSuffix(old.slice(prefix), text.slice(prefix));
  return [
    ...tracked.slice(offset, offset + prefix),
    { length: text.length - prefix - suffix, origin: UNKNOWN },
    ...tracked.slice(offset + deleted - suffix, offset + deleted),
  ].filter(({ length }) => length > 0);
}

const tokens = (text: string): string => text.replace(/\s+/g, '');

function sameTokens(old: string, text: string): boolean {
  return /\S/.test(text) && tokens(old) === tokens(text);
}

/** The same visible characters in the same order; white space goes with its left neighbour. */
function reprinted(
  tracked: TrackedDocument,
  { offset, text }: TextChange,
  old: string,
  beside: SpanOrigin,
): Span[] {
  const spans: Span[] = [];
  let at = 0;
  let last = beside;
  for (let i = 0; i < text.length; i++) {
    if (/\S/.test(text[i]!)) {
      while (!/\S/.test(old[at]!)) at++;
      last = tracked.slice(offset + at, offset + at + 1)[0]?.origin ?? UNKNOWN;
      at++;
    }
    spans.push({ length: 1, origin: last });
  }
  return spans;
}

/** Where the text stood, when the same event takes it away from there. */
function movedFrom(
  tracked: TrackedDocument,
  change: TextChange,
  all: readonly TextChange[],
): number | undefined {
  const { text } = change;
  const source = all.find(
    (other) =>
      other !== change &&
      other.deleted === text.length &&
      tracked.textOf(other.offset, other.offset + other.deleted) === text,
  );
  return source?.offset;
}

/** The lines above or below that an insertion doubles. */
function doubled(tracked: TrackedDocument, { offset, deleted, text }: TextChange): number | undefined {
  if (deleted > 0 || !text.includes('\n')) return undefined;
  for (const start of [offset, offset - text.length])
    if (start >= 0 && tracked.textOf(start, start + text.length) === text) return start;
  return undefined;
}

/** The same lines in another order or fewer of them, each of them unmistakable. */
function sameLines(tracked: TrackedDocument, { offset, text }: TextChange, old: string): Span[] | undefined {
  const at = new Map<string, number>();
  let position = 0;
  for (const line of old.split('\n')) {
    if (at.has(line)) return undefined;
    at.set(line, position);
    position += line.length + 1;
  }
  const spans: Span[] = [];
  const wanted = text.split('\n');
  for (const [i, line] of wanted.entries()) {
    const start = at.get(line);
    if (start === undefined) return undefined;
    spans.push(...tracked.slice(offset + start, offset + start + line.length));
    if (i < wanted.length - 1) spans.push({ length: 1, origin: spans.at(-1)?.origin ?? UNKNOWN });
  }
  return spans;
}

function commonPrefix(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function commonSuffix(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}
