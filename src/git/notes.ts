import * as fs from 'node:fs';
import * as path from 'node:path';
import { os } from './nodeLater.ts';
import type { Repository } from './repository.ts';
import { runGit } from './runGit.ts';

export const RECORDS_REF = 'refs/notes/countersign';

/** The names under which a notes tree may hold an object: the fan-out grows with the tree. */
export function noteNames(ref: string, oid: string): string[] {
  const two = oid.slice(0, 2);
  return [
    `${ref}:${oid}`,
    `${ref}:${two}/${oid.slice(2)}`,
    `${ref}:${two}/${oid.slice(2, 4)}/${oid.slice(4)}`,
  ];
}

/** Where git-ai keeps its notes. */
export const GIT_AI_REF = 'refs/notes/ai';

/** The refs that hold records: ours first, then what was fetched from remotes. Empty when there are none. */
export function recordRefs(cwd: string): string[] {
  return noteRefs(cwd).records;
}

/** The refs that hold records (see `recordRefs`), and whether there are notes of git-ai: one question to git. */
export function noteRefs(cwd: string): { readonly records: string[]; readonly gitAi: boolean } {
  const refs = runGit(
    ['for-each-ref', '--format=%(refname)', RECORDS_REF, GIT_AI_REF, 'refs/notes/remotes'],
    {
      cwd,
    },
  ).split('\n');
  const known = refs.filter(
    (ref) => ref === RECORDS_REF || /^refs\/notes\/remotes\/.+\/countersign$/.test(ref),
  );
  known.sort((a, b) => Number(b === RECORDS_REF) - Number(a === RECORDS_REF));
  return { records: known, gitAi: refs.includes(GIT_AI_REF) };
}

/** Object id of the notes commit; `undefined` when there are no notes. */
export function notesHead(cwd: string, ref = RECORDS_REF): string | undefined {
  return runGit(['rev-parse', '-q', '--verify', ref], { cwd, okCodes: [0, 1, 128] }).trim() || undefined;
}

/** Notes that the last changes of the records' ref replaced, newest first. */
export function earlierNoteBlobs(cwd: string): string[] {
  const log = [
    'log',
    '-n',
    '50',
    '--format=',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '-m',
    RECORDS_REF,
    '--',
  ];
  const out = runGit(log, { cwd, okCodes: [0, 128] });
  const olds = [...out.matchAll(/^:\d+ \d+ ([0-9a-f]+) /gm)].map((match) => match[1]!);
  return [...new Set(olds)].filter((oid) => !/^0+$/.test(oid));
}

/** Every note of a ref: the object it speaks about and the blob that holds it. */
export function listNotes(
  cwd: string,
  ref = RECORDS_REF,
): { readonly blob: string; readonly target: string }[] {
  const out = runGit(['notes', `--ref=${ref}`, 'list'], { cwd, okCodes: [0, 1, 128] });
  return out.split('\n').flatMap((line) => {
    const [blob, target] = line.split(' ');
    return blob && target ? [{ blob, target }] : [];
  });
}

interface NewNote {
  readonly target: string;
  readonly text: string;
}

/**
 * Writes notes, replacing what the ref says about these commits, in one commit of the notes ref. Several processes
 * may write at once: git itself updates a notes ref without looking whether it moved, so writers take turns
 * (`notes.lock` in the common dir) and the update names the value it started from.
 */
export function writeNotes(repository: Repository, notes: readonly NewNote[], ref = RECORDS_REF): void {
  if (notes.length === 0) return;
  withLock(path.join(repository.commonDir, 'countersign', 'notes.lock'), () =>
    importNotes(repository.root, notes, ref, notesHead(repository.root, ref)),
  );
}

/** Writes notes into another tool's ref, only of commits that it says nothing about. Returns how many. */
export function addNotes(repository: Repository, notes: readonly NewNote[], ref: string): number {
  if (notes.length === 0) return 0;
  const cwd = repository.root;
  let added: readonly NewNote[] = [];
  withLock(path.join(repository.commonDir, 'countersign', 'notes.lock'), () => {
    // That tool does not know our lock: it may write between these lines, and then nothing is written.
    const head = notesHead(cwd, ref);
    const taken = new Set(listNotes(cwd, ref).map(({ target }) => target));
    added = notes.filter(({ target }) => !taken.has(target));
    if (added.length > 0) importNotes(cwd, added, ref, head);
  });
  return added.length;
}

/** @param head the ref's value that the notes are added to; git refuses when it is another by now. */
function importNotes(cwd: string, notes: readonly NewNote[], ref: string, head: string | undefined): void {
  const message = 'Notes added by countersign\n';
  const stream: Buffer[] = [];
  const add = (text: string) => stream.push(Buffer.from(text));
  add(`commit ${ref}\ncommitter Countersign <countersign@localhost> now\n`);
  add(`data ${Buffer.byteLength(message)}\n${message}`);
  if (head) add(`from ${head}\n`);
  for (const { target, text } of notes) add(`N inline ${target}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
  // fast-import refuses an update that is no fast-forward, which is the compare-and-swap we need.
  runGit(['fast-import', '--quiet', '--date-format=now'], { cwd, input: Buffer.concat(stream) });
}

/**
 * Runs `work` alone. A lock names its process and machine; one whose process is gone, or that is older than ten seconds
 * (the hook script's names nobody), is taken over. Throws when it cannot be had in time.
 */
function withLock(file: string, work: () => void): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  // Says to the hook script that this repository has records, also when its refs are packed.
  fs.closeSync(fs.openSync(path.join(path.dirname(file), 'active'), 'a'));
  const deadline = Date.now() + 8000;
  for (;;) {
    try {
      makeLock(file);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (ageOf(file) > 10_000 || isHolderGone(file)) fs.rmSync(file, { force: true });
      else if (Date.now() > deadline)
        throw new Error(`${file} is held by another process; remove it if none runs`);
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 15);
    }
  }
  try {
    work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** Makes a lock that names this process from its first moment on. Throws `EEXIST`. */
function makeLock(file: string): void {
  const mine = `${file}.${process.pid}`;
  fs.writeFileSync(mine, `${process.pid} ${os().hostname()}`);
  try {
    fs.linkSync(mine, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    // A file system without links.
    fs.writeFileSync(file, `${process.pid} ${os().hostname()}`, { flag: 'wx' });
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

/** Whether the process that a lock names ran on this machine and runs no more. */
function isHolderGone(file: string): boolean {
  try {
    const [pid = '', host] = fs.readFileSync(file, 'utf8').split(' ');
    if (!/^[1-9]\d*$/.test(pid) || host !== os().hostname()) return false;
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function ageOf(file: string): number {
  try {
    return Date.now() - fs.statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}
