import { unquotePath } from './quotedPath.ts';
import { runGitBytes } from './runGit.ts';

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
  /** Git would not diff it by line: binary content or a `-diff` attribute. */
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

/** The staged changes against a tree or commit (`git diff-index --cached`). Honours `GIT_INDEX_FILE` of the environment. */
export function stagedChanges(cwd: string, tree: string): FileChange[] {
  return parseDiff(
    runGitBytes(['-c', 'core.quotePath=true', 'diff-index', '--cached', ...DIFF_OPTIONS, tree, '--'], {
      cwd,
    }),
  );
}

/** The changes between two trees or commits (`git diff-tree`). */
export function treeChanges(cwd: string, from: string, to: string): FileChange[] {
  return parseDiff(
    runGitBytes(['-c', 'core.quotePath=true', 'diff-tree', '-r', ...DIFF_OPTIONS, from, to, '--'], { cwd }),
  );
}

/** Reads the output of a `--raw -p -U0` diff with quoted paths. */
export function parseDiff(output: Uint8Array): FileChange[] {
  // Latin-1 keeps every byte: only headers are read, the content comes from the blobs.
  const lines = Buffer.from(output.buffer, output.byteOffset, output.byteLength)
    .toString('latin1')
    .split('\n');
  const files: (FileChange & { hunks: Hunk[]; binary: boolean })[] = [];
  let at = 0;
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
    if (line.startsWith('diff --git ')) file = patches[next++];
    else if (line.startsWith('@@ ')) {
      const match = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
      if (!match) continue;
      const hunk = {
        oldStart: Number(match[1]),
        oldCount: Number(match[2] ?? 1),
        newStart: Number(match[3]),
        newCount: Number(match[4] ?? 1),
      };
      file?.hunks.push(hunk);
      at += hunk.oldCount + hunk.newCount;
      while (lines[at + 1]?.startsWith('\\')) at++;
    } else if (file && line.startsWith('Binary files ')) file.binary = true;
  }
  return files;
}

/** The 1-based numbers of the lines that a file's hunks add, ascending. */
export function addedLineNumbers(hunks: readonly Hunk[]): number[] {
  return hunks.flatMap(({ newStart, newCount }) => Array.from({ length: newCount }, (_, i) => newStart + i));
}
