import * as fs from 'node:fs';
import * as path from 'node:path';
import type { SignedStatement } from '../core/verification/statement.ts';
import { parseEnvelope } from '../core/verification/statementJson.ts';
import { catFile } from '../git/catFile.ts';
import { listNotes, noteNames, notesHead, writeNotes } from '../git/notes.ts';
import { hasHistory, type Repository, stateDir } from '../git/repository.ts';
import { runGit } from '../git/runGit.ts';
import { unseal } from './signing.ts';

/** One DSSE envelope a line, sorted, without repetition: git merges such notes by `cat_sort_uniq`. */
export const STATEMENTS_REF = 'refs/notes/countersign-reviews';

export interface StoredStatement extends SignedStatement {
  /** Commit its note stands at; absent for one that waits in the state folder for its commit. */
  readonly attachedTo?: string;
}

const pendingFile = (repository: Repository): string => path.join(stateDir(repository), 'statements.jsonl');

/** Keeps a statement: at a commit, or (no commit) until its code is committed. */
export function storeStatement(repository: Repository, line: string, commit: string | undefined): void {
  if (commit !== undefined) {
    appendNotes(repository, commit, [line]);
    return;
  }
  fs.mkdirSync(stateDir(repository), { recursive: true });
  appendWhole(pendingFile(repository), `${line}\n`);
}

/** Appends a line or nothing: behind the half that a full disk took, the next one would be lost too. */
function appendWhole(file: string, line: string): void {
  const before = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  try {
    fs.appendFileSync(file, line);
  } catch (error) {
    if (fs.existsSync(file)) fs.truncateSync(file, before);
    throw error;
  }
}

/**
 * Attaches the statements that waited for these paths to a commit. For the post-commit hook; costs one file-system
 * question when none wait.
 */
export function attachPendingStatements(repository: Repository, rev: string): void {
  const lines = pendingLines(repository);
  if (lines.length === 0) return;
  const commit = runGit(['rev-parse', rev], { cwd: repository.root }).trim();
  const paths = new Set(
    runGit(['diff-tree', '-r', '-z', '--root', '--no-commit-id', '--name-only', '-m', commit], {
      cwd: repository.root,
    }).split('\0'),
  );
  const [attach, keep]: [string[], string[]] = [[], []];
  for (const line of lines) {
    const opened = openLine(line);
    if (opened && paths.has(opened.statement.path)) attach.push(line);
    else keep.push(line);
  }
  if (attach.length === 0) return;
  appendNotes(repository, commit, attach);
  const left = `${pendingFile(repository)}.new`;
  fs.writeFileSync(left, keep.map((line) => `${line}\n`).join(''));
  fs.renameSync(left, pendingFile(repository));
}

/** Every statement the repository knows: waiting ones, our notes, and those fetched from remotes. */
export function readStatements(repository: Repository): StoredStatement[] {
  const cwd = repository.root;
  const found = hasHistory(repository)
    ? runGit(['for-each-ref', '--format=%(refname)', 'refs/notes/'], { cwd })
    : '';
  const refs = found
    .split('\n')
    .filter(
      (ref) => ref === STATEMENTS_REF || /^refs\/notes\/remotes\/[^/]+\/countersign-reviews$/.test(ref),
    );
  const seen = new Set<string>();
  const out: StoredStatement[] = [];
  const add = (line: string, attachedTo?: string) => {
    if (line === '' || seen.has(line)) return;
    seen.add(line);
    const opened = openLine(line);
    if (opened) out.push({ ...opened, ...(attachedTo === undefined ? {} : { attachedTo }) });
  };
  for (const ref of refs) {
    const notes = listNotes(cwd, ref);
    for (let at = 0; at < notes.length; at += 2000) {
      const part = notes.slice(at, at + 2000);
      catFile(
        cwd,
        part.map(({ blob }) => blob),
      ).forEach((object, n) => {
        for (const line of object?.bytes.toString('utf8').split('\n') ?? [])
          add(line.trim(), part[n]!.target);
      });
    }
  }
  for (const line of pendingLines(repository)) add(line);
  return out;
}

/** State of everything `readStatements` reads, for caches: equal keys mean equal statements. */
export function statementsKey(repository: Repository): string {
  let pending = '';
  try {
    const { size, mtimeMs } = fs.statSync(pendingFile(repository));
    pending = `${size} ${mtimeMs}`;
  } catch {
    // None wait.
  }
  return `${notesHead(repository.root, STATEMENTS_REF) ?? ''} ${pending}`;
}

function openLine(line: string): SignedStatement | undefined {
  const envelope = parseEnvelope(line);
  return envelope && unseal(envelope);
}

function pendingLines(repository: Repository): string[] {
  try {
    return fs.readFileSync(pendingFile(repository), 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

function appendNotes(repository: Repository, commit: string, lines: readonly string[]): void {
  const known = catFile(repository.root, noteNames(STATEMENTS_REF, commit)).find(
    (note) => note?.type === 'blob',
  );
  const all = new Set([...(known?.bytes.toString('utf8').split('\n') ?? []), ...lines].filter(Boolean));
  writeNotes(repository, [{ target: commit, text: `${[...all].sort().join('\n')}\n` }], STATEMENTS_REF);
}
