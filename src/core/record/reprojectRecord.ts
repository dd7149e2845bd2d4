import type { CommitRecord, LineRun } from './commitRecord.ts';
import { attributedLines } from './fileRecord.ts';
import type { AddedLine } from './matchRecords.ts';

/** What a rewritten commit adds to one path, and the object id of its content there. */
export interface ReprojectedFile {
  readonly blob: string;
  readonly added: readonly AddedLine[];
}

/**
 * The same record with the positions of a rewritten commit. Only files whose added lines are exactly the recorded
 * sequence get new positions; the others lose theirs and are read by content. The digest stays the same.
 */
export function reprojectRecord(
  record: CommitRecord,
  fileAt: (path: string) => ReprojectedFile | undefined,
): CommitRecord {
  const files = record.files.map((file) => {
    const now = fileAt(file.path);
    if (now && now.blob === file.blob) return file;
    const { blob: _, ...bare } = file;
    const recorded = attributedLines(file);
    if (
      !now ||
      recorded.length !== now.added.length ||
      recorded.some(({ hash }, at) => hash !== now.added[at]!.hash)
    )
      return bare;
    let at = 0;
    const runs = file.runs.flatMap(({ hashes, by }) => {
      const out: (LineRun & { hashes: string[] })[] = [];
      for (const hash of hashes) {
        const { line } = now.added[at++]!;
        const last = out.at(-1);
        if (last && last.start + last.hashes.length === line) last.hashes.push(hash);
        else out.push({ start: line, hashes: [hash], by });
      }
      return out;
    });
    return { ...file, blob: now.blob, runs };
  });
  return { ...record, files };
}
