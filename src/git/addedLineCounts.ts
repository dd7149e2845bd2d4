import { runGit } from './runGit.ts';

/** Lines each commit adds against its first parent (binary files: none), by commit; one process for all of them. */
export function addedLineCounts(cwd: string, commits: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  if (commits.length === 0) return counts;
  const out = runGit(['diff-tree', '--stdin', '-r', '--root', '--numstat', '-z', '--no-renames'], {
    cwd,
    input: commits.map((commit) => `${commit}\n`).join(''),
  });
  let current = '';
  for (const part of out.split('\0')) {
    const head = /^([0-9a-f]{40,64})$/.exec(part.trim());
    if (head) {
      current = head[1]!;
      counts.set(current, 0);
      continue;
    }
    const added = /^\s*(\d+|-)\t/.exec(part)?.[1];
    if (added && added !== '-') counts.set(current, (counts.get(current) ?? 0) + Number(added));
  }
  return counts;
}
