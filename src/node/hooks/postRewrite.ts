import { catFile } from '../../git/catFile.ts';
import { earlierNoteBlobs } from '../../git/notes.ts';
import type { Repository } from '../../git/repository.ts';
import { ProvenanceReader } from '../provenanceReader.ts';
import { parseNotes } from '../recordStore.ts';
import { carryNotes } from './postCommit.ts';

/** `post-rewrite amend|rebase`: standard input names each old and new commit. */
export function postRewrite(repository: Repository, input: string): void {
  const pairs = input.split('\n').map((line) => line.split(' '));
  const column = (at: number) => [...new Set(pairs.flatMap((pair) => pair[at] || []))];
  const reader = new ProvenanceReader(repository);
  // The notes of the old commits hold what the new messages name: read at once, nothing has to be looked for.
  reader.load(column(0));
  const rewritten = column(1);
  reader.load(rewritten);
  if (rewritten.some((commit) => reader.commit(commit).diagnosis === 'altered-note'))
    carryNotes(repository, readerWithEarlierNotes(repository), rewritten);
  else carryNotes(repository, reader, rewritten);
}

// With `notes.rewriteMode=overwrite` git has just put the note from before an amend over the one that post-commit wrote.
function readerWithEarlierNotes(repository: Repository): ProvenanceReader {
  const reader = new ProvenanceReader(repository);
  const blobs = catFile(repository.root, earlierNoteBlobs(repository.root));
  reader.learn(blobs.flatMap((blob) => (blob ? parseNotes(blob.bytes.toString('utf8')) : [])));
  return reader;
}
