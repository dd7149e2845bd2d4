import { FOREIGN_REFS, type ForeignFormat, type ForeignNote } from '../core/interop/foreignNote.ts';
import { FOREIGN_PARSERS } from '../core/interop/foreignParsers.ts';
import { type OriginRecord, UNKNOWN } from '../core/provenance/origin.ts';
import type { CommitRecord } from '../core/record/commitRecord.ts';
import { fileRecord } from '../core/record/fileRecord.ts';
import { countedAs } from '../core/record/lineOrigin.ts';
import { catFile } from '../git/catFile.ts';
import { listNotes } from '../git/notes.ts';
import type { Repository } from '../git/repository.ts';
import type { ProvenanceReader } from './provenanceReader.ts';

/** Every record of another tool in its notes ref, by commit. */
export function foreignNotes(repository: Repository, format: ForeignFormat): Map<string, ForeignNote> {
  const ref = FOREIGN_REFS[format];
  const notes = ref ? listNotes(repository.root, ref) : [];
  const blobs = catFile(
    repository.root,
    notes.map(({ blob }) => blob),
  );
  const found = new Map<string, ForeignNote>();
  notes.forEach(({ target }, at) => {
    const note = blobs[at] && FOREIGN_PARSERS[format](blobs[at].bytes.toString('utf8'));
    if (note) found.set(target, note);
  });
  return found;
}

/**
 * Another tool's record as one of ours, for a commit of this repository: only lines that the commit adds, the rest is
 * not its to claim. `undefined` when it names none of them.
 */
export function importedRecord(
  repository: Repository,
  reader: ProvenanceReader,
  commit: string,
  note: ForeignNote,
  id: string,
): CommitRecord | undefined {
  const added = [...reader.addedLines(reader.commit(commit))];
  const blobs = catFile(
    repository.root,
    added.map(([path]) => `${commit}:${path}`),
  );
  const counts = { ai: 0, human: 0, unknown: 0 };
  const files = added.flatMap(([path, lines], at) => {
    const writers = new Map<number, readonly OriginRecord[]>();
    for (const claim of note.lines)
      if (claim.path === path)
        for (const [start, end] of claim.ranges)
          for (const { line } of lines) if (line >= start && line <= end) writers.set(line, claim.by);
    for (const { line } of lines) counts[countedAs(writers.get(line) ?? [UNKNOWN])]++;
    if (writers.size === 0) return [];
    return [
      fileRecord(
        path,
        blobs[at]?.oid,
        lines.map((line) => ({ ...line, by: writers.get(line.line) ?? [UNKNOWN] })),
      ),
    ];
  });
  if (files.length === 0) return undefined;
  return { schema: 'countersign.note/1', id, imported: note.format, counts, files, regions: [] };
}
