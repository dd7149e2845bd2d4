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
  const open = commits.flatMap((commit) => {
    const knowledge = reader.commit(commit);
    const [record] = knowledge.records;
    const lacks = knowledge.blocks.length > 0 && knowledge.records.length === 1 && !knowledge.hasNote;
    return lacks && record ? [{ knowledge, record }] : [];
  });
  // One question to git for the contents of all commits: a rebase may bring hundreds.
  const places = open.flatMap(({ knowledge, record }) =>
    record.files.map((file) => `${knowledge.commit}:${file.path}`),
  );
  const oids = objectIds(repository.root, places);
  const blobs = new Map(places.map((place, at) => [place, oids[at]]));
  writeNotes(
    repository,
    open.map(({ knowledge, record }) => ({
      target: knowledge.commit,
      text: noteText(atCommit(reader, blobs, knowledge, record)),
    })),
  );
  return open.length;
}

/** A record with the positions of a commit that its digest is named in. */
function atCommit(
  reader: ProvenanceReader,
  blobs: ReadonlyMap<string, string | undefined>,
  knowledge: CommitKnowledge,
  record: CommitRecord,
): CommitRecord {
  const moved = reprojectRecord(record, (name) => {
    const blob = blobs.get(`${knowledge.commit}:${name}`);
    if (blob === undefined) return undefined;
    const same = record.files.some((file) => file.path === name && file.blob === blob);
    return { blob, added: same ? [] : (reader.addedLines(knowledge).get(name) ?? []) };
  });
  return digestOf(moved) === digestOf(record) ? moved : record;
}
