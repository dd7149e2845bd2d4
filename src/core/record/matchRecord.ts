import { diffArrays } from 'diff';
import { type OriginRecord, sameOrigin } from '../provenance/origin.ts';
import type { AttributedLine } from './fileRecord.ts';

/** A line that a commit adds. `line` is 1-based in the commit's version. */
export interface AddedLine {
  readonly line: number;
  readonly hash: string;
}

/**
 * Finds a record's lines again in a commit whose content is not exactly the recorded one (rebased, squashed, resolved).
 * Content decides: a hash that all its recorded occurrences give to the same writers, and that does not occur more
 * often than recorded, is theirs; otherwise the line must stand where the line diff of the two sequences pairs it.
 * What neither proves is left out.
 */
export function matchRecord(
  recorded: readonly AttributedLine[],
  added: readonly AddedLine[],
): Map<number, readonly OriginRecord[]> {
  const byHash = new Map<string, AttributedLine[]>();
  for (const line of recorded) {
    const list = byHash.get(line.hash);
    if (list) list.push(line);
    else byHash.set(line.hash, [line]);
  }
  const occurrences = new Map<string, number>();
  for (const { hash } of added) occurrences.set(hash, (occurrences.get(hash) ?? 0) + 1);
  const result = new Map<number, readonly OriginRecord[]>();
  const open: AddedLine[] = [];
  for (const line of added) {
    const known = byHash.get(line.hash);
    if (!known) continue;
    const [first, ...rest] = known;
    if (occurrences.get(line.hash)! <= known.length && rest.every(({ by }) => sameWriters(by, first!.by)))
      result.set(line.line, first!.by);
    else open.push(line);
  }
  if (open.length === 0) return result;
  const wanted = new Set(open.map(({ line }) => line));
  let from = 0;
  let to = 0;
  for (const part of diffArrays(
    recorded.map(({ hash }) => hash),
    added.map(({ hash }) => hash),
  )) {
    if (part.added) to += part.value.length;
    else if (part.removed) from += part.value.length;
    else
      for (let n = 0; n < part.value.length; n++, from++, to++)
        if (wanted.has(added[to]!.line)) result.set(added[to]!.line, recorded[from]!.by);
  }
  return result;
}

export function sameWriters(a: readonly OriginRecord[], b: readonly OriginRecord[]): boolean {
  return a.length === b.length && a.every((record) => b.some((other) => sameOrigin(record, other)));
}
