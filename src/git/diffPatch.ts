import * as fs from 'node:fs';
import * as path from 'node:path';
import { catFile } from './catFile.ts';
import { unquotePath } from './quotedPath.ts';
import { GitError, runGit, runGitBytes } from './runGit.ts';

/** One file of a diff, with the lines it adds. Line numbers are 1-based, in the new content. */
export interface FileChange {
  /** `A`, `M`, `D`, `R`, `C`, `T`. */
  readonly status: string;
  readonly path: string;
  /** Where a rename or copy comes from; else the same as `path`. */
  readonly oldPath: string;
  readonly newMode: string;
  readonly oldOid: string;
  readonly newOid: string;
  readonly hunks: readonly Hunk[];
  /** No lines: binary content. A text that an attribute calls binary (`-diff`) is read as the text it is. */
  readonly binary: boolean;
}

export interface Hunk {
  readonly oldStart: number;
  readonly oldCount: number;
  readonly newStart: number;
  readonly newCount: number;
}

/**
 * What every diff of ours says. Renames as blame sees them; nothing a user or a repository can configure:
 * no external diff, no text conversion, no prefix or color settings.
 */
export const DIFF_OPTIONS = [
  '--raw',
  '-p',
  '-U0',
  '-M',
  '--full-index',
  '--abbrev=64',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--submodule=short',
  '--src-prefix=a/',
  '--dst-prefix=b/',
] as const;

/** What is asked of git for the staged changes, but for the tree to compare with; the hook script asks it, too. */
export const STAGED_DIFF = ['-c', 'core.quotePath=true', 'diff-index', '--cached', ...DIFF_OPTIONS] as const;

/** Ends such an answer where it is handed on, so that half of one is told from all of it; no line of a diff is like it. */
export const STAGED_END = `countersign: ${STAGED_DIFF.join(' ')}\n`;

/**
 * The staged changes against a tree or commit (`git diff-index --cached`). Honours `GIT_INDEX_FILE` of the environment.
 *
 * @param output what git said to `STAGED_DIFF` and this tree, where somebody has asked already.
 */
export function stagedChanges(cwd: string, tree: string, output?: Uint8Array): FileChange[] {
  return changesOf(cwd, STAGED_DIFF, [tree], output);
}

/** The changes between two trees or commits (`git diff-tree`). */
export function treeChanges(cwd: string, from: string, to: string): FileChange[] {
  return changesOf(cwd, ['-c', 'core.quotePath=true', 'diff-tree', '-r', ...DIFF_OPTIONS], [from, to]);
}

/**
 * The lines (1-based, ascending) that the files of the working tree add to a commit; untracked files are not among them.
 * `git diff` would also write the index anew, which holds up whoever else wants to and fails on a full disk.
 */
export function worktreeAdditions(cwd: string, commit: string): Map<string, number[]> {
  const options = DIFF_OPTIONS.filter((option) => option !== '--raw' && option !== '-M');
  const diff = (more: readonly string[], paths: readonly string[] = []) =>
    runGitBytes(
      [
        '-c',
        'core.quotePath=true',
        'diff-index',
        ...options,
        '--no-renames',
        ...more,
        commit,
        '--',
        ...paths,
      ],
      { cwd, env: LITERAL_PATHS },
    ).toString('latin1');
  const output = diff([]);
  const added = additionsIn(output);
  if (!output.includes('\nBinary files ')) return added;
  const numbers = ['-c', 'core.quotePath=true', 'diff-index', '--numstat', '--no-renames', commit, '--'];
  const texts = runGit(numbers, { cwd })
    .split('\n')
    .flatMap((line) => {
      const name = unquotePath(/^-\t-\t(.*)$/.exec(line)?.[1] ?? '');
      return name !== '' && isSmallText(path.join(cwd, name)) ? [name] : [];
    });
  if (texts.length > 0)
    for (const [name, lines] of additionsIn(diff(['--text'], texts))) added.set(name, lines);
  return added;
}

/** Whether a file of the worktree is a text that an attribute may have called binary. */
function isSmallText(file: string): boolean {
  const stat = fs.lstatSync(file, { throwIfNoEntry: false });
  return (
    stat?.isFile() === true && stat.size <= MAX_TEXT && !fs.readFileSync(file).subarray(0, 8000).includes(0)
  );
}

function additionsIn(output: string): Map<string, number[]> {
  const added = new Map<string, number[]>();
  const lines = output.split('\n');
  let current: number[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    // A name with a space has a tab behind it.
    const name = /^\+\+\+ (.*?)\t?$/.exec(line)?.[1];
    if (name !== undefined) {
      current = [];
      if (name !== '/dev/null') added.set(unquotePath(name).replace(/^b\//, ''), current);
      continue;
    }
    const hunk = readHunk(line);
    if (!hunk) continue;
    current.push(...addedLineNumbers([hunk]));
    at += hunk.oldCount + hunk.newCount;
    while (lines[at + 1]?.startsWith('\\')) at++;
  }
  return added;
}

/** A path is a path, whatever `git --glob-pathspecs commit` and its like have said for the commit itself. */
const LITERAL_PATHS = {
  GIT_LITERAL_PATHSPECS: '1',
  GIT_GLOB_PATHSPECS: '0',
  GIT_NOGLOB_PATHSPECS: '0',
  GIT_ICASE_PATHSPECS: '0',
} as const;

function changesOf(
  cwd: string,
  command: readonly string[],
  trees: readonly string[],
  output?: Uint8Array,
): FileChange[] {
  const diff = (options: readonly string[], paths: readonly string[]) =>
    runGitBytes([...command, ...options, ...trees, '--', ...paths], {
      cwd,
      env: LITERAL_PATHS,
    });
  const files = parseDiff(output ?? diff([], []));
  const texts = new Set(textsCalledBinary(cwd, files));
  if (texts.size === 0) return files;
  const paths = [...texts].flatMap(({ oldPath, path }) => [...new Set([oldPath, path])]);
  const read = new Map(parseDiff(diff(['--text'], paths)).map((file) => [file.path, file]));
  return files.map((file) => (texts.has(file) ? (read.get(file.path) ?? file) : file));
}

/** Larger files that an attribute calls binary are taken at its word, in bytes. */
const MAX_TEXT = 4 * 2 ** 20;

/**
 * The files that git takes for binary though their content is text: a `-diff` attribute may say so, today or later, and
 * may be another one in another clone. What was recorded must not depend on it.
 */
function textsCalledBinary(cwd: string, files: readonly FileChange[]): FileChange[] {
  const asked = files.filter(({ binary, newMode }) => binary && newMode.startsWith('100'));
  if (asked.length === 0) return [];
  const sizes = runGitBytes(['cat-file', '--batch-check=%(objectsize)'], {
    cwd,
    input: asked.map(({ newOid }) => `${newOid}\n`).join(''),
  })
    .toString('latin1')
    .split('\n');
  const small = asked.filter((_, at) => /^\d+$/.test(sizes[at] ?? '') && Number(sizes[at]) <= MAX_TEXT);
  const blobs = catFile(
    cwd,
    small.map(({ newOid }) => newOid),
  );
  return small.filter((_, at) => blobs[at] && !blobs[at].bytes.subarray(0, 8000).includes(0));
}

/** A commit and what it is compared with: one of its parents, nothing where it has none. */
export interface ComparedPair {
  readonly from: string | undefined;
  readonly to: string;
}

/**
 * The changes of many commits, with one process.
 * `undefined` where a file needs a second look (see `textsCalledBinary`): ask `treeChanges` about that one.
 */
export function manyTreeChanges(cwd: string, pairs: readonly ComparedPair[]): (FileChange[] | undefined)[] {
  const output = runGitBytes(
    [...['-c', 'core.quotePath=true', 'diff-tree', '--stdin', '--always', '--root', '-r'], ...DIFF_OPTIONS],
    { cwd, input: pairs.map(({ from, to }) => `${to}${from === undefined ? '' : ` ${from}`}\n`).join('') },
  );
  const lines = linesOf(output);
  let at = 0;
  return pairs.map(({ to }) => {
    if (lines[at] !== to) throw new GitError(['diff-tree'], 0, `no answer about ${to}`);
    const { files, next } = readDiff(lines, at + 1);
    at = next;
    return files.some(({ binary, newMode }) => binary && newMode.startsWith('100')) ? undefined : files;
  });
}

/** Reads the output of a `--raw -p -U0` diff with quoted paths. */
export function parseDiff(output: Uint8Array): FileChange[] {
  return readDiff(linesOf(output), 0).files;
}

// Latin-1 keeps every byte: only headers are read, the content comes from the blobs.
const linesOf = (output: Uint8Array): string[] =>
  Buffer.from(output.buffer, output.byteOffset, output.byteLength).toString('latin1').split('\n');

/** Reads one diff from a line on; `next` is the line after it: the object id that the next one starts with, or the end. */
function readDiff(lines: readonly string[], from: number): { files: FileChange[]; next: number } {
  const files: (FileChange & { hunks: Hunk[]; binary: boolean })[] = [];
  let at = from;
  for (; lines[at]?.startsWith(':'); at++) {
    const [meta = '', first = '', second] = lines[at]!.split('\t');
    const [, newMode = '', oldOid = '', newOid = '', status = ''] = meta.split(' ');
    const oldPath = unquotePath(first);
    files.push({
      status: status[0] ?? 'M',
      path: second === undefined ? oldPath : unquotePath(second),
      oldPath,
      newMode,
      oldOid,
      newOid,
      hunks: [],
      binary: false,
    });
  }
  // Patches come in the order of the raw lines; a type change prints two, the deletion first.
  const patches = files.flatMap((file) => (file.status === 'T' ? [undefined, file] : [file]));
  let next = 0;
  let file: (typeof files)[number] | undefined;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    // No line of a patch outside its hunks looks like that.
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(line)) break;
    if (line.startsWith('diff --git ')) file = patches[next++];
    else if (line.startsWith('@@ ')) {
      const hunk = readHunk(line);
      if (!hunk) continue;
      file?.hunks.push(hunk);
      at += hunk.oldCount + hunk.newCount;
      while (lines[at + 1]?.startsWith('\\')) at++;
    } else if (file && line.startsWith('Binary files ')) file.binary = true;
  }
  return { files, next: at };
}

function readHunk(line: string): Hunk | undefined {
  const match = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
  if (!match) return undefined;
  return {
    oldStart: Number(match[1]),
    oldCount: Number(match[2] ?? 1),
    newStart: Number(match[3]),
    newCount: Number(match[4] ?? 1),
  };
}

/** The 1-based numbers of the lines that a file's hunks add, ascending. */
export function addedLineNumbers(hunks: readonly Hunk[]): number[] {
  return hunks.flatMap(({ newStart, newCount }) => Array.from({ length: newCount }, (_, i) => newStart + i));
}
