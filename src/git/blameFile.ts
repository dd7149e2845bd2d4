import { unquotePath } from './quotedPath.ts';
import { runGitBytes } from './runGit.ts';

/** One line of `git blame`: where git says it comes from. Line numbers are 1-based. */
export interface BlamedLine {
  readonly line: number;
  /** All zeros for a line that is not committed. */
  readonly commit: string;
  readonly commitLine: number;
  readonly commitPath: string;
  /** The line's bytes without its LF. */
  readonly bytes: Buffer;
}

/**
 * Blames a file at a revision, or the worktree's file without one. `lines` limits it to these (1-based).
 * Settings that hide commits from blame are switched off: a record must be looked for where the line was written.
 * So are programs that show another text than the one that is stored.
 */
export function blameFile(cwd: string, path: string, rev?: string, lines?: readonly number[]): BlamedLine[] {
  if (lines?.length === 0) return [];
  const ranges = (lines ? rangesOf(lines) : []).map(([from, to]) => `-L${from},${to}`);
  const output = runGitBytes(
    [
      ...[
        '-c',
        'blame.ignoreRevsFile=',
        '-c',
        'core.quotePath=true',
        'blame',
        '--porcelain',
        '--no-textconv',
      ],
      ...[...ranges, ...(rev === undefined ? [] : [rev]), '--', path],
    ],
    { cwd },
  );
  const result: BlamedLine[] = [];
  const paths = new Map<string, string>();
  let at = 0;
  let current = { commit: '', commitLine: 0, line: 0 };
  let currentPath: string | undefined;
  while (at < output.length) {
    const end = output.indexOf(10, at);
    if (output[at] === 9) {
      const commitPath = currentPath ?? paths.get(current.commit) ?? path;
      paths.set(current.commit, commitPath);
      result.push({ ...current, commitPath, bytes: output.subarray(at + 1, end) });
    } else {
      const text = output.toString('utf8', at, end);
      const head = /^([0-9a-f]{40,64}) (\d+) (\d+)/.exec(text);
      if (head) {
        current = { commit: head[1]!, commitLine: Number(head[2]), line: Number(head[3]) };
        currentPath = undefined;
      } else if (text.startsWith('filename ')) currentPath = unquotePath(text.slice(9));
    }
    at = end + 1;
  }
  return result.sort((a, b) => a.line - b.line);
}

function rangesOf(lines: readonly number[]): [number, number][] {
  const out: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && line <= last[1] + 1) last[1] = Math.max(last[1], line);
    else out.push([line, line]);
  }
  return out;
}
