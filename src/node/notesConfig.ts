import type { Repository } from '../git/repository.ts';
import { runGit } from '../git/runGit.ts';
import type { Step } from './installHooks.ts';

/** Notes of a remote are fetched beside ours, never over them. */
export const trackedNotes = (remote: string): string =>
  `+refs/notes/countersign*:refs/notes/remotes/${remote}/countersign*`;

/** The steps that make `git fetch` bring the notes of every remote, or of these. */
export function fetchSteps(repository: Repository, remotes = remotesOf(repository.root)): Step[] {
  const { root } = repository;
  return remotes.flatMap((remote) => {
    const key = `remote.${remote}.fetch`;
    const wanted = trackedNotes(remote);
    if (values(root, key).includes(wanted)) return [];
    return [
      {
        say: `remote ${remote}: fetch its notes too (${key} ${wanted})`,
        apply: () => void runGit(['config', '--local', '--add', key, wanted], { cwd: root }),
      },
    ];
  });
}

/** The inverse of `fetchSteps`. */
export function unfetchSteps(repository: Repository): Step[] {
  const { root } = repository;
  return remotesOf(root).flatMap((remote) => {
    const key = `remote.${remote}.fetch`;
    if (!values(root, key).includes(trackedNotes(remote))) return [];
    return [
      {
        say: `remote ${remote}: fetch its notes no more`,
        apply: () =>
          void runGit(['config', '--local', '--fixed-value', '--unset-all', key, trackedNotes(remote)], {
            cwd: root,
          }),
      },
    ];
  });
}

const remotesOf = (cwd: string): string[] => runGit(['remote'], { cwd }).split('\n').filter(Boolean);

const values = (cwd: string, key: string): string[] =>
  runGit(['config', '--local', '--get-all', key], { cwd, okCodes: [0, 1] })
    .split('\n')
    .filter(Boolean);
