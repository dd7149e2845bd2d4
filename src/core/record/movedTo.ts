import type { FileRecord } from './commitRecord.ts';
import type { AddedLine } from './matchRecords.ts';

/** Lines of another name that must be found: fewer may be braces. */
const MIN_LINES = 3;

/**
 * Where a rewrite has moved a recorded file: the path of the commit that adds most of its lines, at least half of them (git's
 * own measure of a rename); of several the one whose name ends most like its own.
 *
 * @param added lines of the commit by path. @param taken paths that the record names itself.
 */
export function movedTo(
  file: FileRecord,
  added: ReadonlyMap<string, readonly AddedLine[]>,
  taken: ReadonlySet<string>,
): string | undefined {
  const recorded = file.runs.flatMap(({ hashes }) => hashes);
  let best: { readonly path: string; readonly shared: number; readonly alike: number } | undefined;
  for (const [path, lines] of added) {
    if (taken.has(path)) continue;
    const left = new Map<string, number>();
    for (const { hash } of lines) left.set(hash, (left.get(hash) ?? 0) + 1);
    let shared = 0;
    for (const hash of recorded) {
      const count = left.get(hash) ?? 0;
      if (count === 0) continue;
      left.set(hash, count - 1);
      shared++;
    }
    const alike = sameEnd(file.path, path);
    if (shared === 0 || shared * 2 < recorded.length || (alike === 0 && shared < MIN_LINES)) continue;
    if (!best || shared > best.shared || (shared === best.shared && alike > best.alike))
      best = { path, shared, alike };
  }
  return best?.path;
}

/** How many names two paths end with in common. */
function sameEnd(a: string, b: string): number {
  const one = a.split('/').reverse();
  const other = b.split('/').reverse();
  let n = 0;
  while (n < one.length && one[n] === other[n]) n++;
  return n;
}
