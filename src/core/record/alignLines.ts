import { pairLines } from '../provenance/pairLines.ts';

/** How a new sequence of lines stands to an old one. All indexes 0-based. */
export interface Alignment {
  /**
   * For each new line the old lines it is: the equal one that the diff pairs it with or that was moved here, or those whose
   * characters it has when only blanks and line ends were set anew. Empty for a new line.
   */
  readonly from: readonly (readonly number[])[];
  /** Old lines of which more than one new line has a part. */
  readonly split: ReadonlySet<number>;
  /** For each new line that is none: the old lines its hunk replaces, `[start, end)`. */
  readonly replaced: ReadonlyMap<number, readonly [start: number, end: number]>;
}

/** Beyond this many changed lines nothing is paired: a rewrite that large proves nothing about a line. */
const MAX_EDITS = 6_000;
/** Lines, old and new, of a hunk that is looked at once more. */
const MAX_HUNK = 2_000;
/** Letters and digits that lines must have to be found elsewhere: what `git blame -M` asks for. */
const MIN_MOVED = 20;

/**
 * Pairs equal lines as git's diff does; then in each changed hunk those that differ in blanks only (a formatter changes no
 * origin); then lines that stand once in either text, at another place (a move changes none). Nothing is compared by similarity.
 */
export function alignLines(before: readonly string[], after: readonly string[]): Alignment {
  const places = placesOf(before);
  const newPlaces = placesOf(after);
  const isOnce = (line: string) => places.get(line)! >= 0 && newPlaces.get(line)! >= 0;
  const from: number[][] = pairLines(before, after, { maxEdits: MAX_EDITS }).map((at) =>
    at < 0 ? [] : [at],
  );
  dropLoosePairs(before.length, after, isOnce, from);
  const replaced = new Map<number, readonly [number, number]>();
  const split = new Set<number>();
  const kept = new Set(from.flat());
  for (let at = 0, oldAt = 0; at <= after.length; at++) {
    if (from[at]?.length === 0) continue;
    const oldEnd = from[at]?.[0] ?? before.length;
    let start = at;
    while (start > 0 && from[start - 1]!.length === 0) start--;
    if (start < at && oldAt < oldEnd) resetHunk(before, [oldAt, oldEnd], after, [start, at], from, split);
    for (let line = start; line < at; line++)
      if (from[line]!.length === 0) replaced.set(line, [oldAt, oldEnd]);
    oldAt = oldEnd + 1;
  }
  for (const lines of from) for (const line of lines) kept.add(line);
  findMoved(before, kept, after, from, (line) => (isOnce(line) ? places.get(line) : undefined));
  for (const [line] of [...replaced]) if (from[line]!.length > 0) replaced.delete(line);
  return { from, split, replaced };
}

/**
 * Takes back pairs that hold on to nothing: a piece without any line that stands once in either text (braces, `return 0;`) is
 * paired with any other like it, where that makes the script shorter. All of an old text holds on to itself.
 */
function dropLoosePairs(
  oldLength: number,
  after: readonly string[],
  isOnce: (line: string) => boolean,
  from: number[][],
): void {
  for (let start = 0; start < after.length; ) {
    const first = from[start]![0];
    let end = start + 1;
    while (first !== undefined && from[end]?.[0] === first + end - start) end++;
    if (end - start < oldLength && !after.slice(start, end).some(isOnce))
      for (let at = start; at < end; at++) from[at] = [];
    start = end;
  }
}

type Stretch = readonly [start: number, end: number];

/** Pairs what a formatter leaves of a hunk: all its characters but blanks, or line by line where the line has words. */
function resetHunk(
  before: readonly string[],
  [oldStart, oldEnd]: Stretch,
  after: readonly string[],
  [start, end]: Stretch,
  from: number[][],
  split: Set<number>,
): void {
  const old = before.slice(oldStart, oldEnd).map(withoutBlanks);
  const now = after.slice(start, end).map(withoutBlanks);
  if (old.join('') === now.join('')) {
    let oldAt = 0;
    let left = old[0]!.length;
    now.forEach((line, at) => {
      for (let open = line.length; open > 0; ) {
        while (left === 0) left = old[++oldAt]!.length;
        const taken = Math.min(open, left);
        from[start + at]!.push(oldStart + oldAt);
        if (taken < left || left < old[oldAt]!.length) split.add(oldStart + oldAt);
        open -= taken;
        left -= taken;
      }
    });
    pairLines(old, now).forEach((line, at) => {
      if (line >= 0 && now[at] === '') from[start + at]!.push(oldStart + line);
    });
    return;
  }
  if (old.length + now.length > MAX_HUNK) return;
  const pairs = pairLines(old, now).map((line) => (line < 0 ? [] : [line]));
  const places = placesOf(old);
  const newPlaces = placesOf(now);
  const isOnce = (line: string) => /\w\w/.test(line) && places.get(line)! >= 0 && newPlaces.get(line)! >= 0;
  dropLoosePairs(old.length, now, isOnce, pairs);
  pairs.forEach(([line], at) => {
    if (line !== undefined) from[start + at]!.push(oldStart + line);
  });
}

/** Pairs lines that went away with equal ones that came elsewhere: in one piece around a line that stands once in either text. */
function findMoved(
  before: readonly string[],
  kept: Set<number>,
  after: readonly string[],
  from: number[][],
  placeOf: (line: string) => number | undefined,
): void {
  if (kept.size === before.length) return;
  after.forEach((line, at) => {
    const there = placeOf(line);
    if (from[at]!.length > 0 || there === undefined || kept.has(there)) return;
    const fits = (n: number) =>
      after[at + n] !== undefined &&
      after[at + n] === before[there + n] &&
      from[at + n]!.length === 0 &&
      !kept.has(there + n);
    let first = 0;
    while (fits(first - 1)) first--;
    let last = 0;
    while (fits(last + 1)) last++;
    const text = after.slice(at + first, at + last + 1).join('');
    if (text.replace(/[^\p{L}\p{N}]+/gu, '').length < MIN_MOVED) return;
    for (let n = first; n <= last; n++) {
      from[at + n]!.push(there + n);
      kept.add(there + n);
    }
  });
}

/** Where each line stands; -1 for one that stands more than once. */
function placesOf(lines: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  lines.forEach((line, at) => void places.set(line, places.has(line) ? -1 : at));
  return places;
}

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');
