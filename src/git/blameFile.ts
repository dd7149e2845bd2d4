import { unquotePath } from './quotedPath.ts';
import { GitError, runGitBytes } from './runGit.ts';

const FILENAME = Buffer.from('filename ');

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
  // For each line: a head, what is new about its commit, and after a TAB the line itself.
  for (let at = 0; at < output.length; ) {
    let end = output.indexOf(10, at);
    const [commit = '', commitLine, line] = output.toString('latin1', at, end).split(' ');
    for (at = end + 1; output[at] !== 9; at = end + 1) {
      end = output.indexOf(10, at);
      if (end < 0) throw new GitError(['blame'], 0, 'its output ends within a line');
      if (output.subarray(at, at + 9).equals(FILENAME))
        paths.set(commit, unquotePath(output.toString('utf8', at + 9, end)));
    }
    end = output.indexOf(10, at);
    result.push({
      line: Number(line),
      commit,
      commitLine: Number(commitLine),
      commitPath: paths.get(commit) ?? path,
      bytes: output.subarray(at + 1, end),
    });
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
