import { unquotePath } from './quotedPath.ts';
import { GitError, runGitBytes } from './runGit.ts';
import { streamGit } from './streamGit.ts';

const FILENAME = Buffer.from('filename ');

/** Where git blame says that a line comes from. Line numbers are 1-based. */
export interface LineSource {
  readonly line: number;
  /** All zeros for a line that is not committed. */
  readonly commit: string;
  readonly commitLine: number;
  readonly commitPath: string;
}

/** One line of `git blame`. */
export interface BlamedLine extends LineSource {
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
  const output = runGitBytes(blameArgs('--porcelain', path, rev, lines), { cwd });
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

/**
 * The same without the lines' text and without blocking.
 *
 * @param found is told the first line of each run as git finds where it comes from: in a long history that takes a while.
 */
export async function blameSources(
  cwd: string,
  path: string,
  { rev, lines }: { readonly rev?: string | undefined; readonly lines?: readonly number[] | undefined },
  found: (sources: readonly LineSource[]) => void,
): Promise<LineSource[]> {
  if (lines?.length === 0) return [];
  const result: LineSource[] = [];
  let head: readonly string[] = [];
  // Each entry: a head for a run of lines, what is new about their commit, and the file's name at the end.
  await streamGit(blameArgs('--incremental', path, rev, lines), cwd, (output) => {
    const runs: LineSource[] = [];
    for (const text of output) {
      if (head.length === 0) head = text.split(' ');
      if (!text.startsWith('filename ')) continue;
      const [commit = '', commitLine, line, count] = head;
      const commitPath = unquotePath(text.slice('filename '.length));
      runs.push({ line: Number(line), commit, commitLine: Number(commitLine), commitPath });
      for (let at = 0; at < Number(count); at++)
        result.push({ line: Number(line) + at, commit, commitLine: Number(commitLine) + at, commitPath });
      head = [];
    }
    found(runs);
  });
  return result.sort((a, b) => a.line - b.line);
}

function blameArgs(
  format: '--porcelain' | '--incremental',
  path: string,
  rev: string | undefined,
  lines: readonly number[] | undefined,
): string[] {
  const ranges = (lines ? rangesOf(lines) : []).map(([from, to]) => `-L${from},${to}`);
  const settings = ['-c', 'blame.ignoreRevsFile=', '-c', 'core.quotePath=true'];
  const revs = rev === undefined ? [] : [rev];
  return [...settings, 'blame', format, '--no-textconv', ...ranges, ...revs, '--', path];
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
