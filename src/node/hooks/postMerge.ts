import * as fs from 'node:fs';
import * as path from 'node:path';
import { RECORDS_REF, recordRefs } from '../../git/notes.ts';
import type { Repository } from '../../git/repository.ts';
import { runGit } from '../../git/runGit.ts';
import { pendingDir } from '../recordStore.ts';
import { postCommit } from './postCommit.ts';

/**
 * `post-merge`: a merge that git committed by itself gets the note that was prepared for it (git calls no `post-commit` then);
 * after a fast-forward nothing is prepared that HEAD names.
 */
export function postMerge(repository: Repository): void {
  if (fs.existsSync(path.join(pendingDir(repository), 'next'))) postCommit(repository);
  takeNotes(repository);
}

/**
 * Takes notes that were fetched from remotes into ours, so that a push brings everybody's along.
 * Two notes of one commit carry the same record, bound by the same digest: either may stay.
 */
export function takeNotes(repository: Repository): void {
  const { root: cwd } = repository;
  const [own, ...fetched] = recordRefs(cwd);
  const others = own === RECORDS_REF ? fetched : own ? [own, ...fetched] : [];
  for (const ref of others) {
    if (own !== RECORDS_REF && ref === others[0]) {
      // An empty old value: the ref must not be there, whatever the object names' length is.
      runGit(['update-ref', RECORDS_REF, ref, ''], { cwd, okCodes: [0, 1, 128] });
      continue;
    }
    const behind = runGit(['rev-list', '-n1', ref, '--not', RECORDS_REF], { cwd, okCodes: [0, 128] }).trim();
    if (behind)
      runGit(['notes', `--ref=${RECORDS_REF}`, 'merge', '-q', '-s', 'ours', ref], {
        cwd,
        okCodes: [0, 1, 128],
      });
  }
}
