import type { Repository } from '../../git/repository.ts';
import { ProvenanceReader } from '../provenanceReader.ts';
import { carryNotes } from './postCommit.ts';

/** `post-rewrite amend|rebase`: standard input names each old and new commit. */
export function postRewrite(repository: Repository, input: string): void {
  const pairs = input.split('\n').map((line) => line.split(' '));
  const column = (at: number) => [...new Set(pairs.flatMap((pair) => pair[at] || []))];
  const reader = new ProvenanceReader(repository);
  // The notes of the old commits hold what the new messages name: read at once, nothing has to be looked for.
  reader.load(column(0));
  carryNotes(repository, reader, column(1));
}
