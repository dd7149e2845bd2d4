import { runGitBytes } from './runGit.ts';

export interface GitObject {
  readonly oid: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/**
 * Reads many objects with one process (`git cat-file --batch`). `undefined` for a name that names nothing.
 * Names must not contain a newline: those with one are answered `undefined`.
 */
export function catFile(cwd: string, names: readonly string[]): (GitObject | undefined)[] {
  if (names.length === 0) return [];
  const output = runGitBytes(['cat-file', '--batch', '--buffer'], { cwd, input: batchInput(names) });
  let at = 0;
  return names.map(() => {
    const { header, next } = headerAt(output, at);
    const [oid = '', type = '', size = ''] = header;
    at = next;
    if (!/^\d+$/.test(size)) return undefined;
    const bytes = output.subarray(at, at + Number(size));
    at += bytes.length + 1;
    return { oid, type, bytes };
  });
}

/** Object id of each name (`git cat-file --batch-check`). */
export function objectIds(cwd: string, names: readonly string[]): (string | undefined)[] {
  if (names.length === 0) return [];
  const output = runGitBytes(['cat-file', '--batch-check', '--buffer'], { cwd, input: batchInput(names) });
  let at = 0;
  return names.map(() => {
    const { header, next } = headerAt(output, at);
    at = next;
    return /^\d+$/.test(header[2] ?? '') ? header[0] : undefined;
  });
}

// A newline would end the request early; a name of our own that cannot exist keeps the answers in step.
const batchInput = (names: readonly string[]): string =>
  names.map((name) => `${name.includes('\n') || name === '' ? ':::none' : name}\n`).join('');

// A missing name may itself contain spaces, so only the last words are trusted.
function headerAt(output: Buffer, at: number): { header: string[]; next: number } {
  const end = output.indexOf(10, at);
  const words = output.toString('utf8', at, end < 0 ? output.length : end).split(' ');
  const missing = ['missing', 'ambiguous', 'submodule'].includes(words.at(-1) ?? '');
  return { header: missing ? [] : words.slice(-3), next: end < 0 ? output.length : end + 1 };
}
