import { diffArrays } from 'diff';

/** How far a block of changed lines is moved up and down to find its place, in lines. */
const MAX_SHIFT = 100;

export interface PairOptions {
  /** What is compared of a line. Default: all of it. */
  readonly key?: (line: string) => string;
  /** Beyond this many changed lines nothing but the common ends is paired. */
  readonly maxEdits?: number;
}

/**
 * Pairs equal lines as git's diff does: the common ends, then Myers' shortest edit script, then each block of changed lines
 * where git puts it. Among lines that stand more than once (a closing brace) the script alone pairs any: a block that was
 * added behind another would begin with that one's last line.
 *
 * @returns for each new line the old line (0-based) it is paired with, or -1. Ascending.
 */
export function pairLines(
  before: readonly string[],
  after: readonly string[],
  { key, maxEdits = Number.POSITIVE_INFINITY }: PairOptions = {},
): number[] {
  const old = key ? before.map(key) : before;
  const now = key ? after.map(key) : after;
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const oldKept = new Uint8Array(old.length).fill(1, 0, head).fill(1, old.length - tail);
  const nowKept = new Uint8Array(now.length).fill(1, 0, head).fill(1, now.length - tail);
  // A line that only one side has can pair with none. Without those, Myers is quick where a whole file was rewritten.
  const inner = (lines: readonly string[]) => lines.slice(head, lines.length - tail);
  const inOld = new Set(inner(old));
  const inNow = new Set(inner(now));
  const asked = (lines: readonly string[], there: ReadonlySet<string>) =>
    inner(lines).flatMap((line, at) => (there.has(line) ? [head + at] : []));
  const oldAsked = asked(old, inNow);
  const nowAsked = asked(now, inOld);
  let oldAt = 0;
  let nowAt = 0;
  const parts = diffArrays(
    oldAsked.map((at) => old[at]!),
    nowAsked.map((at) => now[at]!),
    { maxEditLength: maxEdits },
  );
  for (const part of parts ?? []) {
    if (part.removed) oldAt += part.value.length;
    else if (part.added) nowAt += part.value.length;
    else
      for (let n = 0; n < part.value.length; n++) {
        oldKept[oldAsked[oldAt++]!] = 1;
        nowKept[nowAsked[nowAt++]!] = 1;
      }
  }
  settle(old, before, oldKept, gapsOf(nowKept));
  settle(now, after, nowKept, gapsOf(oldKept));
  let next = -1;
  return Array.from(nowKept, (kept) => {
    if (!kept) return -1;
    do next++;
    while (!oldKept[next]);
    return next;
  });
}

/** How many kept lines stand before each block of changed ones. */
function gapsOf(kept: Uint8Array): Set<number> {
  const gaps = new Set<number>();
  let before = 0;
  for (const line of kept)
    if (line) before++;
    else gaps.add(before);
  return gaps;
}

/**
 * Moves each block of changed lines, where equal lines above or below it leave a choice: together with the next block if it
 * can reach it, to the place of a change on the other side, else to where its ends look like the ends of a block.
 *
 * @param others the gaps in which the other side has changes.
 */
function settle(
  keys: readonly string[],
  lines: readonly string[],
  kept: Uint8Array,
  others: ReadonlySet<number>,
): void {
  let gap = 0;
  for (let at = 0; at < keys.length; ) {
    if (kept[at]) {
      gap++;
      at++;
      continue;
    }
    let start = at;
    let end = at;
    while (end < keys.length && !kept[end]) end++;
    const canRise = () => start > 0 && keys[start - 1] === keys[end - 1];
    const rise = () => {
      kept[--start] = 0;
      kept[--end] = 1;
      gap--;
    };
    let size: number;
    let highest: number;
    let facing: number;
    do {
      size = end - start;
      facing = -1;
      while (canRise()) {
        rise();
        while (start > 0 && !kept[start - 1]) start--;
      }
      highest = end;
      if (others.has(gap)) facing = end;
      while (end < keys.length && keys[start] === keys[end]) {
        kept[start++] = 1;
        kept[end++] = 0;
        gap++;
        while (end < keys.length && !kept[end]) end++;
        if (others.has(gap)) facing = end;
      }
    } while (size !== end - start);
    const wanted = facing >= 0 ? facing : bestEnd(lines, Math.max(highest, end - MAX_SHIFT), end, size);
    while (end > wanted) rise();
    at = end;
  }
}

/** The end, from `highest` to `lowest`, at which a block of that size is cut out where the text itself has its joints. */
function bestEnd(lines: readonly string[], highest: number, lowest: number, size: number): number {
  let best = lowest;
  let least: readonly number[] | undefined;
  for (let end = highest; end <= lowest; end++) {
    const above = jointAt(lines, end - size);
    const cost = jointAt(lines, end).map((value, n) => value + above[n]!);
    const differs = least ? cost.findIndex((value, n) => value !== least![n]) : -1;
    if (least && differs >= 0 && cost[differs]! > least[differs]!) continue;
    least = cost;
    best = end;
  }
  return best;
}

/** How badly the text can be cut above a line, the most important first: its depth, a closing line below, no blank line. */
function jointAt(lines: readonly string[], at: number): number[] {
  let below = at;
  while (below < lines.length && depthOf(lines[below]!) < 0) below++;
  let above = at - 1;
  while (above >= 0 && depthOf(lines[above]!) < 0) above--;
  const depth = below < lines.length ? depthOf(lines[below]!) : 0;
  const blanks = below - at + (at - 1 - above);
  const closes = blanks === 0 && above >= 0 && depth < depthOf(lines[above]!) ? 1 : 0;
  return [depth, closes, -Math.min(blanks, 1), below - at];
}

/** Columns of white space before a line's text, a tab up to the next eighth; -1 for a blank line. */
function depthOf(line: string): number {
  let depth = 0;
  for (const c of line)
    if (c === ' ') depth++;
    else if (c === '\t') depth += 8 - (depth % 8);
    else return c.trim() === '' ? -1 : depth;
  return -1;
}
