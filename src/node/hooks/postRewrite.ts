import type { Repository } from '../../git/repository.ts';
import { ProvenanceReader } from '../provenanceReader.ts';
import { carryNotes } from './postCommit.ts';

/** `post-rewrite amend|rebase`: standard input names each old and new commit. */
export function postRewrite(repository: Repository, input: string): void {
  const commits = input.split('\n').flatMap((line) => line.split(' ')[1] ?? []);
  carryNotes(repository, new ProvenanceReader(repository), [...new Set(commits)]);
}
