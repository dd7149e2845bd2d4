import { type OriginRecord, UNKNOWN } from '../provenance/origin.ts';
import type { CommitRecord, FileRecord } from './commitRecord.ts';
import { fileRecord } from './fileRecord.ts';
import { countedAs } from './lineOrigin.ts';
import type { AddedLine } from './matchRecords.ts';

/**
 * The part of a record that says who wrote the lines a commit adds. As in every record, all lines are counted and a file
 * of which nothing is known is not listed.
 *
 * @param added by path. @param writersOf who wrote lines of a path, by 1-based number; absent: nobody knows.
 * @param blobs object id of a path's content, where it is to be recorded.
 */
export function attributedFiles(
  added: ReadonlyMap<string, readonly AddedLine[]>,
  writersOf: (path: string, lines: readonly number[]) => ReadonlyMap<number, readonly OriginRecord[]>,
  blobs: ReadonlyMap<string, string>,
): Pick<CommitRecord, 'counts' | 'files'> {
  const counts = { ai: 0, human: 0, unknown: 0 };
  const files: FileRecord[] = [];
  for (const [path, lines] of added) {
    const writers = writersOf(
      path,
      lines.map(({ line }) => line),
    );
    for (const { line } of lines) counts[countedAs(writers.get(line) ?? [UNKNOWN])]++;
    if (writers.size === 0) continue;
    const attributed = lines.map((line) => ({ ...line, by: writers.get(line.line) ?? [UNKNOWN] }));
    files.push(fileRecord(path, blobs.get(path), attributed));
  }
  return { counts, files };
}
