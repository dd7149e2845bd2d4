import { attributedFiles } from '../core/record/attributedFiles.ts';
import type { CommitRecord } from '../core/record/commitRecord.ts';
import { objectIds } from '../git/catFile.ts';
import type { Repository } from '../git/repository.ts';
import type { ProvenanceReader } from './provenanceReader.ts';

/**
 * What is proved of each commit, as one record whose lines stand where they stand in exactly this commit: a commit that
 * was rewritten where our hooks did not run names a record with the lines of before, and a squash names several.
 * Commits of which nothing is known are absent.
 */
export function committedRecords(
  repository: Repository,
  reader: ProvenanceReader,
  commits: readonly string[],
): Map<string, CommitRecord> {
  reader.load(commits);
  const found = new Map<string, CommitRecord>();
  const asRecorded = commits.flatMap((commit) => {
    const { records } = reader.commit(commit);
    return records.length === 1 ? [{ commit, record: records[0]! }] : [];
  });
  const places = asRecorded.flatMap(({ commit, record }) =>
    record.files.map(({ path, blob }) => ({ commit, blob, name: `${commit}:${path}` })),
  );
  const oids = objectIds(
    repository.root,
    places.map(({ name }) => name),
  );
  const moved = new Set(
    places.flatMap(({ commit, blob }, at) => (blob !== undefined && blob === oids[at] ? [] : [commit])),
  );
  for (const { commit, record } of asRecorded) if (!moved.has(commit)) found.set(commit, record);
  for (const commit of commits) {
    const knowledge = reader.commit(commit);
    const [first] = knowledge.records;
    if (!first || found.has(commit)) continue;
    const { id, policy } = first;
    const known = attributedFiles(
      reader.addedLines(knowledge),
      (path) => reader.writersOfAdded(knowledge, path),
      new Map(),
    );
    found.set(commit, {
      schema: 'countersign.note/1',
      id,
      ...(policy ? { policy } : {}),
      ...known,
      regions: [],
    });
  }
  return found;
}
