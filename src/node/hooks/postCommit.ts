import * as fs from 'node:fs';
import * as path from 'node:path';
import type { CommitRecord } from '../../core/record/commitRecord.ts';
import { reprojectRecord } from '../../core/record/reprojectRecord.ts';
import { objectIds } from '../../git/catFile.ts';
import { writeNotes } from '../../git/notes.ts';
import type { Repository } from '../../git/repository.ts';
import { runGit } from '../../git/runGit.ts';
import { type CommitKnowledge, ProvenanceReader } from '../provenanceReader.ts';
import { digestOf, noteText, pendingDir, readPending } from '../recordStore.ts';

/** `post-commit`: turns the prepared record into the commit's note, when the message that was committed names it. */
export function postCommit(repository: Repository): void {
  const dir = pendingDir(repository);
  const next = path.join(dir, 'next');
  const [digest = '', style] = fs.existsSync(next) ? fs.readFileSync(next, 'utf8').split('\n') : [];
  fs.rmSync(next, { force: true });
  const head = runGit(['rev-parse', 'HEAD'], { cwd: repository.root }).trim();
  const reader = new ProvenanceReader(repository);
  const knowledge = reader.commit(head);
  const prepared = digest === '' ? undefined : readPending(repository, digest);
  const named = knowledge.blocks.some(({ record }) => record === digest);
  if (prepared && (named || (style === 'notes-only' && knowledge.blocks.length === 0))) {
    writeNotes(repository, [{ target: head, text: noteText(prepared) }]);
    fs.rmSync(path.join(dir, `${digest}.json`), { force: true });
    fs.rmSync(path.join(dir, 'message'), { force: true });
    return;
  }
  carryNotes(repository, reader, [head]);
}

/**
 * Gives rewritten commits (cherry-picked, rebased, amended) the note that the digest in their message proves, with the
 * positions of the new version. Commits that already have their note are left alone. Returns how many were written.
 */
export function carryNotes(
  repository: Repository,
  reader: ProvenanceReader,
  commits: readonly string[],
): number {
  reader.load(commits);
  const carried = commits.flatMap((commit) => {
    const knowledge = reader.commit(commit);
    const [record] = knowledge.records;
    if (knowledge.blocks.length === 0 || knowledge.records.length !== 1 || !record || knowledge.hasNote)
      return [];
    return [{ target: commit, text: noteText(atCommit(repository, reader, knowledge, record)) }];
  });
  writeNotes(repository, carried);
  return carried.length;
}

/** A record with the positions of a commit that its digest is named in. */
function atCommit(
  repository: Repository,
  reader: ProvenanceReader,
  knowledge: CommitKnowledge,
  record: CommitRecord,
): CommitRecord {
  const paths = record.files.map((file) => file.path);
  const oids = objectIds(
    repository.root,
    paths.map((name) => `${knowledge.commit}:${name}`),
  );
  const blobs = new Map(paths.map((name, at) => [name, oids[at]]));
  const moved = reprojectRecord(record, (name) => {
    const blob = blobs.get(name);
    if (blob === undefined) return undefined;
    const same = record.files.some((file) => file.path === name && file.blob === blob);
    return { blob, added: same ? [] : (reader.addedLines(knowledge).get(name) ?? []) };
  });
  return digestOf(moved) === digestOf(record) ? moved : record;
}
