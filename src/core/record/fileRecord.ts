import { type OriginRecord, sameOrigin } from '../provenance/origin.ts';
import type { FileRecord, LineRun } from './commitRecord.ts';

/** One added line with everybody who wrote in it. `line` is 1-based in the committed version. */
export interface AttributedLine {
  readonly line: number;
  readonly hash: string;
  readonly by: readonly OriginRecord[];
}

/** Packs attributed lines (in file order) into the record's runs. */
export function fileRecord(
  path: string,
  blob: string | undefined,
  lines: readonly AttributedLine[],
): FileRecord {
  const origins: OriginRecord[] = [];
  const indexOf = (record: OriginRecord): number => {
    const known = origins.findIndex((other) => sameOrigin(other, record));
    return known >= 0 ? known : origins.push(record) - 1;
  };
  const runs: (LineRun & { hashes: string[] })[] = [];
  for (const { line, hash, by } of lines) {
    const indexes = [...new Set(by.map(indexOf))].sort((a, b) => a - b);
    const last = runs.at(-1);
    if (last && last.start + last.hashes.length === line && sameIndexes(last.by, indexes))
      last.hashes.push(hash);
    else runs.push({ start: line, hashes: [hash], by: indexes });
  }
  return { path, ...(blob === undefined ? {} : { blob }), origins, runs };
}

/** The inverse of `fileRecord`. */
export function attributedLines(file: FileRecord): AttributedLine[] {
  return file.runs.flatMap(({ start, hashes, by }) => {
    const writers = by.flatMap((index) => file.origins[index] ?? []);
    return hashes.map((hash, at) => ({ line: start + at, hash, by: writers }));
  });
}

const sameIndexes = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((index, at) => index === b[at]);
