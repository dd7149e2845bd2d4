import {
  FOREIGN_REFS,
  type ForeignFormat,
  type ForeignNote,
  writersOf,
} from '../core/interop/foreignNote.ts';
import { FOREIGN_PARSERS } from '../core/interop/foreignParsers.ts';
import { attributedFiles } from '../core/record/attributedFiles.ts';
import type { CommitRecord } from '../core/record/commitRecord.ts';
import { catFile, objectIds } from '../git/catFile.ts';
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

export interface Traces {
  /** What the records say together, by the commit they name. */
  readonly notes: ReadonlyMap<string, ForeignNote>;
  /** Lines (1-based) that hold no record. */
  readonly broken: readonly number[];
  /** Lines (1-based) of records that name no commit of this repository. */
  readonly elsewhere: readonly number[];
  /** Lines (1-based) of records made later than the commit they name. */
  readonly later: readonly number[];
}

/**
 * Agent Trace records, one a line. A record that is later than its commit may speak of the files that somebody changed
 * on top of that commit, as the specification's own example of a hook writes it: nothing says which, so it claims nothing.
 */
export function readTraces(repository: Repository, text: string): Traces {
  const records = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, at) => ({
      at: at + 1,
      isBlank: line.trim() === '',
      note: FOREIGN_PARSERS['agent-trace'](line),
    }));
  const read = records.flatMap(({ at, note }) => (note ? [{ at, note }] : []));
  // A name of 40 or 64 hex digits only: a branch of today is no commit of then.
  const commits = catFile(
    repository.root,
    read.map(({ note: { commit = '' } }) =>
      /^([0-9a-f]{40}|[0-9a-f]{64})$/i.test(commit) ? `${commit}^{commit}` : '',
    ),
  );
  const notes = new Map<string, ForeignNote>();
  const elsewhere: number[] = [];
  const later: number[] = [];
  read.forEach(({ at, note }, n) => {
    const commit = commits[n];
    const made =
      commit && Number(/^committer .*> (\d+) [+-]\d+$/m.exec(commit.bytes.toString('latin1'))?.[1]) * 1000;
    if (!commit || !made) elsewhere.push(at);
    else if (note.time === undefined || note.time > made) later.push(at);
    else {
      const known = notes.get(commit.oid);
      notes.set(commit.oid, { ...note, lines: [...(known?.lines ?? []), ...note.lines] });
    }
  });
  const broken = records.flatMap(({ at, isBlank, note }) => (note || isBlank ? [] : [at]));
  return { notes, broken, elsewhere, later };
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
  const added = reader.addedLines(reader.commit(commit));
  const paths = [...added.keys()];
  const oids = objectIds(
    repository.root,
    paths.map((path) => `${commit}:${path}`),
  );
  const blobs = new Map(paths.flatMap((path, at) => (oids[at] ? [[path, oids[at]] as const] : [])));
  const known = attributedFiles(added, (path, lines) => writersOf(note, path, lines), blobs);
  if (known.files.length === 0) return undefined;
  return { schema: 'countersign.note/1', id, imported: note.format, ...known, regions: [] };
}
