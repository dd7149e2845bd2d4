import { type OriginRecord, sameOrigin } from '../provenance/origin.ts';
import type { AttributedLine } from './fileRecord.ts';

/** A line that a commit adds. `line` is 1-based in the commit's version. */
export interface AddedLine {
  readonly line: number;
  readonly hash: string;
}

/**
 * Finds the lines of records again in a commit whose content is not exactly the recorded one (rebased, squashed, resolved).
 * Content decides: a hash that all its recorded occurrences give to the same writers, and that does not occur more
 * often than recorded, is theirs; otherwise the line must stand in one piece with a line that is not ambiguous (see
 * `pairedLines`). What neither proves is left out, and so is what two records give to different writers.
 */
export function matchRecords(
  records: readonly (readonly AttributedLine[])[],
  added: readonly AddedLine[],
): Map<number, readonly OriginRecord[]> {
  const recorded = new Map<
    string,
    { by: readonly OriginRecord[]; count: number; same: boolean; in: Set<number> }
  >();
  for (const [at, lines] of records.entries())
    for (const { hash, by } of lines) {
      const known = recorded.get(hash);
      if (!known) recorded.set(hash, { by, count: 1, same: true, in: new Set([at]) });
      else {
        known.count++;
        known.same &&= sameWriters(known.by, by);
        known.in.add(at);
      }
    }
  const occurrences = countOf(added);
  const result = new Map<number, readonly OriginRecord[]>();
  const open = new Set<number>();
  for (const { line, hash } of added) {
    const known = recorded.get(hash);
    if (!known) continue;
    const isEnough = occurrences.get(hash)! <= known.count;
    if (isEnough && known.same) result.set(line, known.by);
    // Written by one, taken out and written by another later: nothing tells whose is left.
    else if (!isEnough || known.in.size === 1 || occurrences.get(hash) === known.count) open.add(line);
  }
  if (open.size === 0) return result;
  const disputed = new Set<number>();
  for (const lines of records)
    for (const [line, by] of pairedLines(lines, added)) {
      if (!open.has(line)) continue;
      const known = result.get(line);
      if (known && !sameWriters(known, by)) disputed.add(line);
      result.set(line, by);
    }
  for (const line of disputed) result.delete(line);
  return result;
}

/**
 * Lines paired by where they stand: all of both sequences is the same, or they stand in one piece, here and there, with a line
 * that is only once in either. A closing brace for itself would fit any other like it.
 */
function pairedLines(
  lines: readonly AttributedLine[],
  added: readonly AddedLine[],
): [line: number, by: readonly OriginRecord[]][] {
  const isWhole = lines.length === added.length && lines.every(({ hash }, at) => hash === added[at]!.hash);
  if (isWhole) return lines.map(({ by }, at) => [added[at]!.line, by]);
  const here = placesOf(added);
  const there = placesOf(lines);
  const result: [number, readonly OriginRecord[]][] = [];
  const isOnce = (hash: string) => here.get(hash)! >= 0 && there.get(hash)! >= 0;
  for (const [hash, to] of here) {
    if (!isOnce(hash)) continue;
    const from = there.get(hash)!;
    for (const step of [-1, 1])
      for (let n = step; ; n += step) {
        const line = lines[from + n];
        const now = added[to + n];
        if (line === undefined || line.hash !== now?.hash || isOnce(line.hash)) break;
        if (line.line !== lines[from]!.line + n || now.line !== added[to]!.line + n) break;
        result.push([now.line, line.by]);
      }
  }
  return result;
}

/** Where each hash stands; -1 for one that stands more than once. */
function placesOf(lines: readonly AddedLine[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  lines.forEach(({ hash }, at) => void places.set(hash, places.has(hash) ? -1 : at));
  return places;
}

function countOf(lines: readonly AddedLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { hash } of lines) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return counts;
}

export function sameWriters(a: readonly OriginRecord[], b: readonly OriginRecord[]): boolean {
  return a.length === b.length && a.every((record) => b.some((other) => sameOrigin(record, other)));
}
