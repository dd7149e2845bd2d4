import { runGit, runGitBytes } from './runGit.ts';

/** Git's own identity of a change: equal for the same diff on another base. `undefined` for an empty diff. */
export function patchId(cwd: string, from: string, to: string): string | undefined {
  const patch = runGitBytes(
    ['diff-tree', '-r', '-p', '--no-ext-diff', '--no-textconv', '--full-index', from, to, '--'],
    { cwd },
  );
  if (patch.length === 0) return undefined;
  return runGit(['patch-id', '--stable'], { cwd, input: patch }).split(' ')[0] || undefined;
}
