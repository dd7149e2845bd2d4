import { diffArrays } from 'diff';

/** How a new sequence of lines stands to an old one. All indexes 0-based. */
export interface Alignment {
  /** For each new line the equal old line that the diff pairs it with, or -1. */
  readonly from: readonly number[];
  /** For each new line that has none: the old lines its hunk replaces, `[start, end)`. */
  readonly replaced: ReadonlyMap<number, readonly [start: number, end: number]>;
}

/** Beyond this many changed lines nothing is paired: a rewrite that large proves nothing about a line. */
const MAX_EDITS = 6_000;

/** Pairs equal lines by the shortest edit script, as git's diff does. Compares whole lines and nothing less. */
export function alignLines(before: readonly string[], after: readonly string[]): Alignment {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  const from: number[] = after.map((_, at) =>
    at < head ? at : at >= after.length - tail ? at - after.length + before.length : -1,
  );
  const replaced = new Map<number, readonly [number, number]>();
  const parts = diffArrays(before.slice(head, before.length - tail), after.slice(head, after.length - tail), {
    maxEditLength: MAX_EDITS,
  });
  let oldAt = head;
  let newAt = head;
  let hunk: { old: number; added: number[] } = { old: head, added: [] };
  const close = () => {
    for (const at of hunk.added) replaced.set(at, [hunk.old, oldAt]);
  };
  for (const part of parts ?? []) {
    if (part.removed) oldAt += part.value.length;
    else if (part.added) for (let n = 0; n < part.value.length; n++) hunk.added.push(newAt++);
    else {
      close();
      for (let n = 0; n < part.value.length; n++) from[newAt++] = oldAt++;
      hunk = { old: oldAt, added: [] };
    }
  }
  close();
  return { from, replaced };
}
